import { createPhase, type Phase, type PhaseKind } from '#shared/model/phase.ts'
import { createSession } from '#shared/model/session.ts'
import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import { describe, expect, test } from 'vitest'
import { dropPlace, sessionDrop, stepOf, tieOf } from './places.ts'

/* Morning: input (a), topics (b), discussion (c). Afternoon: empty. Evening: topics (d). */
const session = (id: string, order: string) => createSession({ id, now: 0 }, { title: id, order })
const phase = (id: string, kind: PhaseKind, inSession: string, order: string): Phase =>
  createPhase({ id, now: 0 }, kind, { session: inSession, order })
const sessions = { morning: session('morning', 'a0'), afternoon: session('afternoon', 'a1'), evening: session('evening', 'a2') }
const phases = {
  a: phase('a', 'input', 'morning', 'a0'),
  b: phase('b', 'topics', 'morning', 'a1'),
  c: phase('c', 'discussion', 'morning', 'a2'),
  d: phase('d', 'topics', 'evening', 'a0'),
}
const day: Pick<PlenarySnapshot, 'sessions' | 'phases' | 'live'> = { sessions, phases, live: { round: 0 } }

describe('a step', () => {
  test('within a session', () => expect(stepOf(day, phases.b, -1)).toEqual({ session: 'morning', index: 0 }))
  test('down, past the edge of a session', () => expect(stepOf(day, phases.c, 1)).toEqual({ session: 'afternoon', index: 0 }))
  test('up, past the edge of a session', () => expect(stepOf(day, phases.d, -1)).toEqual({ session: 'afternoon', index: 0 }))
  test('ends with the day', () => {
    expect(stepOf(day, phases.a, -1)).toBeUndefined()
    expect(stepOf(day, phases.d, 1)).toBeUndefined()
  })
})

describe('a drop', () => {
  test('after a phase of the same session counts without itself', () =>
    expect(dropPlace(day, phases.a, 'c', true)).toEqual({ session: 'morning', index: 2 }))
  test('before a phase of another session', () => expect(dropPlace(day, phases.a, 'd', false)).toEqual({ session: 'evening', index: 0 }))
  test('on an empty session', () => expect(dropPlace(day, phases.a, 'afternoon', false)).toEqual({ session: 'afternoon', index: 0 }))
  test('on itself changes nothing', () => expect(dropPlace(day, phases.b, 'b', true)).toEqual({ session: 'morning', index: 1 }))
  test('on nothing known goes nowhere', () => expect(dropPlace(day, phases.b, 'gone', true)).toBeUndefined())
  test('of a session', () => {
    expect(sessionDrop(day, 'morning', 'evening', true)).toBe(2)
    expect(sessionDrop(day, 'evening', 'morning', false)).toBe(0)
    expect(sessionDrop(day, 'evening', 'gone', false)).toBeUndefined()
  })
})

describe('a phase must stay in its session', () => {
  test('while it is on', () => expect(tieOf({ ...day, live: { round: 1, phase: 'c' } }, phases.c, 'afternoon')).toBe('is on now'))
  test('once its vote has begun', () => expect(tieOf(day, { ...phases.b, poll: 'open' } as Phase, 'afternoon')).toBe('has votes'))
  test('where the other session has a vote of its own', () => expect(tieOf(day, phases.b, 'evening')).toBe('one poll a session'))
  test('and otherwise may go', () => {
    expect(tieOf(day, phases.c, 'afternoon')).toBeUndefined()
    expect(tieOf({ ...day, live: { round: 1, phase: 'c' } }, phases.c, 'morning')).toBeUndefined()
  })
})
