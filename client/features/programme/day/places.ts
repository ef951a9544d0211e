import type { Phase } from '#shared/model/phase.ts'
import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import { phasesOf, sessionsInOrder } from '#shared/rules/programme.ts'

type Plenary = Pick<PlenarySnapshot, 'sessions' | 'phases' | 'live'>

/** A place among the phases of a session; `index` counts from 0 without the phase that moves there. */
export interface Place {
  readonly session: string
  readonly index: number
}

/** Why a phase must stay in its session. */
export type Tie = 'is on now' | 'has votes' | 'one poll a session'

/** A phase belongs to the topics and tables of its session: what has begun to use them cannot go elsewhere. */
export function tieOf({ phases, live }: Plenary, phase: Phase, to: string): Tie | undefined {
  if (phase.session === to) return undefined
  if (live.phase === phase.id) return 'is on now'
  if (phase.kind !== 'topics') return undefined
  if (phase.poll !== 'proposing') return 'has votes'
  return Object.values(phases).some(({ kind, session }) => kind === 'topics' && session === to) ? 'one poll a session' : undefined
}

/** One step up (-1) or down (1): past the edge of a session it goes on into the next one. undefined at the ends of the day. */
export function stepOf(plenary: Plenary, phase: Phase, by: -1 | 1): Place | undefined {
  const siblings = phasesOf(plenary, phase.session)
  const index = siblings.findIndex(({ id }) => id === phase.id) + by
  if (index >= 0 && index < siblings.length) return { session: phase.session, index }
  const sessions = sessionsInOrder(plenary)
  const next = sessions[sessions.findIndex(({ id }) => id === phase.session) + by]
  if (next === undefined) return undefined
  return { session: next.id, index: by < 0 ? phasesOf(plenary, next.id).length : 0 }
}

/** Where a phase lands that is dropped on a phase (before or after it) or on a session (at its end). */
export function dropPlace(plenary: Plenary, phase: Phase, onto: string, after: boolean): Place | undefined {
  if (plenary.sessions[onto] !== undefined)
    return { session: onto, index: phasesOf(plenary, onto).filter(({ id }) => id !== phase.id).length }
  const target = plenary.phases[onto]
  if (target === undefined) return undefined
  if (target.id === phase.id) return placeNow(plenary, phase)
  const others = phasesOf(plenary, target.session).filter(({ id }) => id !== phase.id)
  return { session: target.session, index: others.findIndex(({ id }) => id === onto) + (after ? 1 : 0) }
}

export function placeNow(plenary: Plenary, phase: Phase): Place {
  return { session: phase.session, index: phasesOf(plenary, phase.session).findIndex(({ id }) => id === phase.id) }
}

/** The index that a session dropped on another one gets, counted without itself. */
export function sessionDrop(plenary: Plenary, session: string, onto: string, after: boolean): number | undefined {
  const all = sessionsInOrder(plenary).map(({ id }) => id)
  if (onto === session) return all.indexOf(session)
  const index = all.filter((id) => id !== session).indexOf(onto)
  return index < 0 ? undefined : index + (after ? 1 : 0)
}
