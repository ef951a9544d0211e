import type { Thresholds } from '#shared/model/tier.ts'
import { tierOf } from '#shared/rules/support.ts'

/** The fewest of `tables` that make a theme must-do, and flagged; one more than there are tables where that cannot be. */
export function leastFor(thresholds: Thresholds, tables: number): { readonly mustDo: number; readonly flagged: number } {
  const first = (reaches: (n: number) => boolean) => {
    let n = 1
    while (n <= tables && !reaches(n)) n += 1
    return n
  }
  return {
    mustDo: first((n) => tierOf(n, tables, thresholds) === 'must-do'),
    flagged: first((n) => tierOf(n, tables, thresholds) !== 'minor'),
  }
}
