import type { Thresholds, Tier } from '../model/tier.ts'
import { tierOf } from './support.ts'

/** A table on which a result hinges: set aside, the theme would land in another tier. */
export interface Hinge {
  table: string
  becomes: Tier
}

/**
 * Leaves out one table after the other and tells which of them the tier hinges on. A table that does not support the theme can be
 * one too: without it, the others weigh more.
 */
export function hingesOf(supporting: ReadonlySet<string>, tables: readonly string[], thresholds: Thresholds): Hinge[] {
  const tier = tierOf(supporting.size, tables.length, thresholds)
  return tables.flatMap((table) => {
    const becomes = tierOf(supporting.size - (supporting.has(table) ? 1 : 0), tables.length - 1, thresholds)
    return becomes === tier ? [] : [{ table, becomes }]
  })
}
