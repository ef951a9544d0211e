import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { limits, ordered, text, type Birth } from './record.ts'
import { defaultThresholds, Thresholds } from './tier.ts'

export const PhaseKind = z.enum(['input', 'topics', 'discussion', 'harvest', 'gallery', 'analysis'])
export type PhaseKind = z.infer<typeof PhaseKind>

/**
 * A topics phase goes through these states, forward only except `open` → `proposing` (nothing cast yet) and `closed` → `open`.
 * `proposing`: topics come in. `open`: people vote. `closed`: voting over, totals still hidden. `published`: everyone sees the ranking.
 */
export const PollState = z.enum(['proposing', 'open', 'closed', 'published'])
export type PollState = z.infer<typeof PollState>

const base = {
  ...ordered,
  session: Id,
  /** The facilitator's own name for the phase; empty: the kind's name is shown. */
  title: text(limits.title),
  /** Planned length. */
  minutes: z.int().check(z.gte(0), z.lte(24 * 60)),
}

const minutes = z.int().check(z.gte(1), z.lte(600))

export const Phase = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('input') }),
  z.object({
    ...base,
    kind: z.literal('topics'),
    poll: PollState,
    dotsPerPerson: z.int().check(z.gte(1), z.lte(20)),
    dotsPerTopic: z.int().check(z.gte(1), z.lte(20)),
    /** Running totals are shown to everyone while voting is open. Off by default: they bias late voters. */
    openVoting: z.boolean(),
  }),
  z.object({
    ...base,
    kind: z.literal('discussion'),
    rounds: z.int().check(z.gte(1), z.lte(20)),
    roundMinutes: minutes,
    /** A question of its own for a round (index 0 is round 1); missing or empty: the table's question stays. */
    roundQuestions: z.array(text(limits.prompt)),
  }),
  z.object({ ...base, kind: z.literal('harvest') }),
  z.object({ ...base, kind: z.literal('gallery') }),
  z.object({ ...base, kind: z.literal('analysis'), thresholds: Thresholds }),
])
export type Phase = z.infer<typeof Phase>
export type PhaseOf<K extends PhaseKind> = Extract<Phase, { kind: K }>

/** A phase of `kind` with the usual settings (METHOD: three rounds of 20 minutes, 3 dots, at most 3 on one topic). */
export function createPhase<K extends PhaseKind>(
  { id }: Birth,
  kind: K,
  fields: { session: string; order: string; minutes?: number; title?: string },
): PhaseOf<K>
export function createPhase(
  { id }: Birth,
  kind: PhaseKind,
  fields: { session: string; order: string; minutes?: number; title?: string },
): Phase {
  const common = {
    id,
    session: fields.session,
    order: fields.order,
    title: fields.title ?? '',
    minutes: fields.minutes ?? defaultMinutes[kind],
  }
  switch (kind) {
    case 'topics':
      return { ...common, kind, poll: 'proposing', dotsPerPerson: 3, dotsPerTopic: 3, openVoting: false }
    case 'discussion':
      return { ...common, kind, rounds: 3, roundMinutes: 20, roundQuestions: [] }
    case 'analysis':
      return { ...common, kind, thresholds: defaultThresholds }
    default:
      return { ...common, kind }
  }
}

const defaultMinutes: Record<PhaseKind, number> = { input: 20, topics: 20, discussion: 60, harvest: 15, gallery: 10, analysis: 15 }
