import type { PlenarySnapshot } from '../model/snapshot.ts'
import { phasesInOrder } from './programme.ts'

type Plenary = Pick<PlenarySnapshot, 'workshop' | 'sessions' | 'phases'>

/** Planned start of every phase, in minutes since midnight of the room's day, and of the end of the day. */
export interface Plan {
  starts: Readonly<Record<string, number>>
  end: number
}

export function planOf(plenary: Plenary): Plan {
  const [hours = 9, minutes = 0] = (plenary.workshop?.startsAt ?? '09:00').split(':').map(Number)
  let at = hours * 60 + minutes
  const starts: Record<string, number> = {}
  for (const phase of phasesInOrder(plenary)) {
    starts[phase.id] = at
    at += phase.minutes
  }
  return { starts, end: at }
}

/**
 * Minutes behind the plan (negative: ahead): how much later than planned the current phase began, or, once it runs over its own
 * length, how much later the next one will begin. undefined before the day and on another day than the workshop's.
 * @param startedAt minutes since midnight when the current phase began
 * @param now minutes since midnight
 */
export function minutesBehind(plan: Plan, phase: { id: string; minutes: number }, startedAt: number, now: number): number | undefined {
  const planned = plan.starts[phase.id]
  if (planned === undefined) return undefined
  return Math.round(Math.max(startedAt - planned, now - (planned + phase.minutes)))
}

/** 'HH:MM' of minutes since midnight; past midnight it begins again at 00. */
export function clockText(minutes: number): string {
  const inDay = ((Math.floor(minutes) % 1440) + 1440) % 1440
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}
