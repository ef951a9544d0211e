import type { Phase } from '../model/phase.ts'
import { byOrder } from '../model/record.ts'
import type { Session } from '../model/session.ts'
import type { PlenarySnapshot } from '../model/snapshot.ts'
import type { WorkshopTable } from '../model/table.ts'
import type { Talk } from '../model/talk.ts'
import type { Section } from '../model/template.ts'
import type { Topic } from '../model/topic.ts'

/* The programme in order, read from a picture of the plenary. */

type Plenary = Pick<PlenarySnapshot, 'sessions' | 'phases' | 'talks' | 'topics' | 'tables' | 'sections' | 'live'>

export const sessionsInOrder = ({ sessions }: Pick<Plenary, 'sessions'>): Session[] => Object.values(sessions).sort(byOrder)
export const phasesOf = ({ phases }: Pick<Plenary, 'phases'>, session: string): Phase[] => ofSession(phases, session)
export const talksOf = ({ talks }: Pick<Plenary, 'talks'>, session: string): Talk[] => ofSession(talks, session)
export const topicsOf = ({ topics }: Pick<Plenary, 'topics'>, session: string): Topic[] => ofSession(topics, session)
export const tablesOf = ({ tables }: Pick<Plenary, 'tables'>, session: string): WorkshopTable[] =>
  ofSession(tables, session).sort((a, b) => a.number - b.number || byOrder(a, b))

/** The sections that the tables of a session answer; empty where it has no template. */
export function sectionsOf({ sessions, sections }: Pick<Plenary, 'sessions' | 'sections'>, session: string): Section[] {
  const template = sessions[session]?.template
  return template === undefined
    ? []
    : Object.values(sections)
        .filter((section) => section.template === template)
        .sort(byOrder)
}

/** All phases of the day, session by session. */
export const phasesInOrder = (plenary: Pick<Plenary, 'sessions' | 'phases'>): Phase[] =>
  sessionsInOrder(plenary).flatMap((session) => phasesOf(plenary, session.id))

export const currentPhase = ({ phases, live }: Pick<Plenary, 'phases' | 'live'>): Phase | undefined =>
  live.phase === undefined ? undefined : phases[live.phase]

export function currentSession(plenary: Pick<Plenary, 'sessions' | 'phases' | 'live'>): Session | undefined {
  const phase = currentPhase(plenary)
  return phase === undefined ? undefined : plenary.sessions[phase.session]
}

/** The phase after the current one; before the day begins, the first. undefined after the last. */
export function nextPhase(plenary: Pick<Plenary, 'sessions' | 'phases' | 'live'>): Phase | undefined {
  const all = phasesInOrder(plenary)
  const current = currentPhase(plenary)
  return current === undefined ? all[0] : all[all.findIndex((phase) => phase.id === current.id) + 1]
}

/** Has the day reached this phase? True while it is on and for everything before it; at the end of the day, for all. */
export function hasBegun(plenary: Pick<Plenary, 'sessions' | 'phases' | 'live'>, phase: string): boolean {
  if (plenary.live.endedAt !== undefined) return true
  const ids = phasesInOrder(plenary).map(({ id }) => id)
  const at = ids.indexOf(phase)
  return plenary.live.phase !== undefined && at >= 0 && at <= ids.indexOf(plenary.live.phase)
}

/** A table's question in a round: the round's own question where the discussion has one, else the table's, else ''. */
export function questionAt(phase: Phase | undefined, table: WorkshopTable, round: number): string {
  const own = phase?.kind === 'discussion' ? phase.roundQuestions[round - 1] : undefined
  return own !== undefined && own !== '' ? own : table.question
}

function ofSession<T extends { id: string; order: string; session: string }>(records: Readonly<Record<string, T>>, session: string): T[] {
  return Object.values(records)
    .filter((record) => record.session === session)
    .sort(byOrder)
}
