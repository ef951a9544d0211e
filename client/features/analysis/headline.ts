import type { Tier } from '#shared/model/tier.ts'
import type { QuestionAnalysis } from '#shared/rules/tiers.ts'

/** What a question's result comes down to, for its headline. */
export type Finding = { kind: 'most want' | 'some flag'; count: number } | { kind: 'no shared point' } | { kind: 'nothing linked' }

export function findingOf({ themes }: Pick<QuestionAnalysis, 'themes'>): Finding {
  const count = (tier: Tier) => themes.filter((theme) => theme.tier === tier).length
  if (themes.length === 0) return { kind: 'nothing linked' }
  if (count('must-do') > 0) return { kind: 'most want', count: count('must-do') }
  if (count('flagged') > 0) return { kind: 'some flag', count: count('flagged') }
  return { kind: 'no shared point' }
}
