import { expect, test } from 'vitest'
import type { Phase } from '../model/phase.ts'
import { createPhase } from '../model/phase.ts'
import { createSession } from '../model/session.ts'
import { clockText, minutesBehind, planOf } from './plan.ts'

const birth = (id: string) => ({ id, now: 0 })
const phases: Phase[] = [
  createPhase(birth('input'), 'input', { session: 's', order: 'a0', minutes: 20 }),
  createPhase(birth('discussion'), 'discussion', { session: 's', order: 'a1', minutes: 45 }),
]
const plan = planOf({
  workshop: undefined,
  sessions: { s: createSession(birth('s'), { title: 'Morning', order: 'a0' }) },
  phases: Object.fromEntries(phases.map((phase) => [phase.id, phase])),
})

test('phases follow each other from the start of the day', () => {
  expect(plan).toEqual({ starts: { input: 540, discussion: 560 }, end: 605 })
})

test('behind plan: begun late, or still running after its planned end', () => {
  const input = { id: 'input', minutes: 20 }
  expect(minutesBehind(plan, input, 545, 550)).toBe(5)
  expect(minutesBehind(plan, input, 540, 567)).toBe(7)
  expect(minutesBehind(plan, input, 535, 536)).toBe(-5)
  expect(minutesBehind(plan, { id: 'gone', minutes: 5 }, 540, 550)).toBeUndefined()
})

test('the clock goes round at midnight', () => {
  expect([clockText(545), clockText(24 * 60 + 5), clockText(-1)]).toEqual(['09:05', '00:05', '23:59'])
})
