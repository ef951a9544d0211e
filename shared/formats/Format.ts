import type { PhaseKind, PhaseOf } from '../model/phase.ts'
import type { SectionKind } from '../model/template.ts'
import type { FormatId } from './formatId.ts'

/** A ready programme. Its texts are examples in plain English that the facilitator rewrites. */
export interface Format {
  readonly id: FormatId
  readonly sessions: readonly SessionPlan[]
}

export interface SessionPlan {
  readonly title: string
  readonly purpose: string
  readonly phases: readonly PhasePlan[]
  /**
   * The tables that stand there from the beginning, as many as the people need.
   * `same`: all have one question. `topics`: neighbours share a topic, every topic has at least one table.
   * Missing: tables are opened from the room's own topics.
   */
  readonly tables?:
    { readonly kind: 'same'; readonly question: string } | { readonly kind: 'topics'; readonly topics: readonly TopicPlan[] }
  readonly template?: { readonly title: string; readonly sections: readonly SectionPlan[] }
}

export interface TopicPlan {
  readonly title: string
  readonly question: string
}

export interface SectionPlan {
  readonly title: string
  readonly prompt: string
  readonly kind?: SectionKind
  readonly choices?: readonly string[]
  readonly several?: boolean
}

/** Settings left out are the usual ones of {@link createPhase}. */
export type PhasePlan = { readonly [K in PhaseKind]: { readonly kind: K; readonly minutes: number } & Partial<Settings<K>> }[PhaseKind]

type Settings<K extends PhaseKind> = Omit<PhaseOf<K>, 'id' | 'order' | 'session' | 'kind' | 'minutes'>
