import type { Thresholds, Tier } from '../model/tier.ts'

/**
 * The tier of a theme that `n` of `N` tables support. Tables are counted, never notes or mentions: a loud table weighs as much as a
 * quiet one. Without tables there is no support, and nothing but `minor`.
 */
export function tierOf(n: number, N: number, { mustDoShare, flaggedTables, flaggedShare }: Thresholds): Tier {
  if (n <= 0 || N <= 0) return 'minor'
  if (n / N > mustDoShare) return 'must-do'
  return n >= flaggedTables || n / N >= flaggedShare ? 'flagged' : 'minor'
}

const rank: Record<Tier, number> = { 'must-do': 0, flagged: 1, minor: 2 }

/** Sorts tiers from the widest support to the narrowest. */
export const byTier = (a: Tier, b: Tier): number => rank[a] - rank[b]

/** The fewest tables that make a tier out of `N`, or undefined where no number of tables does. */
export function fewestFor(tier: Exclude<Tier, 'minor'>, N: number, thresholds: Thresholds): number | undefined {
  for (let n = 1; n <= N; n++) {
    if (byTier(tierOf(n, N, thresholds), tier) <= 0) return n
  }
  return undefined
}
