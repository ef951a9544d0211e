import type { TableActivity } from '#shared/facts.ts'
import { createPhase } from '#shared/model/phase.ts'
import { createSession } from '#shared/model/session.ts'
import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import { createTable } from '#shared/model/table.ts'
import { createSection, createTemplate } from '#shared/model/template.ts'
import { createTopic } from '#shared/model/topic.ts'
import { expect, test } from 'vitest'
import { isHarmless, lossesOf, stoppedBy } from './losses.ts'

const born = (id: string) => ({ id, now: 0 })
const poll = createPhase(born('vote'), 'topics', { session: 's1', order: 'a0' })
const plenary: PlenarySnapshot = {
  workshop: undefined,
  sessions: {
    s1: createSession(born('s1'), { title: 'One', order: 'a0', template: 'sheet' }),
    s2: createSession(born('s2'), { title: 'Two', order: 'a1' }),
  },
  phases: { vote: { ...poll, poll: 'published' }, talk: createPhase(born('talk'), 'input', { session: 's2', order: 'a0' }) },
  talks: {},
  topics: {
    fees: createTopic(born('fees'), { session: 's1', order: 'a0', title: 'Fees' }),
    gone: { ...createTopic(born('gone'), { session: 's1', order: 'a1', title: 'Gone' }), status: 'withdrawn' },
  },
  tables: Object.fromEntries(
    ['t1', 't2'].map((id, index) => [
      id,
      createTable(born(id), { session: 's1', order: `a${index}`, number: index + 1, title: id, capacity: 8 }),
    ]),
  ),
  templates: { sheet: createTemplate(born('sheet'), { title: 'Sheet', order: 'a0' }) },
  sections: { goals: createSection(born('goals'), { template: 'sheet', order: 'a0', title: 'Goals' }) },
  tallies: {},
  live: { round: 0, phase: 'talk' },
}
const busy: TableActivity = {
  notes: { idea: 3, obstacle: 1, example: 0, question: 0 },
  sections: 1,
  clusters: 0,
  unsorted: 4,
  signedOff: false,
}
const activity = { t1: busy, t2: { ...busy, notes: { idea: 0, obstacle: 0, example: 0, question: 0 }, sections: 0, unsorted: 0 } }
const people = { ana: { table: 't1' }, bruno: { table: 't2' }, cveta: { table: 't1', removed: true }, dora: {} }
const losses = (target: Parameters<typeof lossesOf>[3]) => lossesOf(plenary, activity, people, target)

test('a session takes tables, seated people, topics and its vote along', () => {
  expect(losses({ kind: 'session', id: 's1' })).toEqual({ tables: 1, notes: 4, people: 2, topics: 1, vote: true })
})

test('a table takes its notes and those who sit there along', () => {
  expect(losses({ kind: 'table', id: 't1' })).toEqual({ tables: 1, notes: 4, people: 1, topics: 0, vote: false })
})

test('a section or template concerns the tables that have answered it, and unseats nobody', () => {
  expect(losses({ kind: 'section', id: 'goals' })).toMatchObject({ tables: 1, people: 0 })
  expect(losses({ kind: 'template', session: 's1' })).toMatchObject({ tables: 1, people: 0 })
})

test('a phase with a vote is not harmless, one without is', () => {
  expect(isHarmless(losses({ kind: 'phase', id: 'vote' }))).toBe(false)
  expect(isHarmless(losses({ kind: 'phase', id: 'talk' }))).toBe(true)
})

test('an empty table where somebody sits is not harmless', () => {
  expect(isHarmless(losses({ kind: 'table', id: 't2' }))).toBe(false)
})

test('what is on now stops the removal of itself and of its session only', () => {
  expect(stoppedBy(plenary, { kind: 'phase', id: 'talk' })?.id).toBe('talk')
  expect(stoppedBy(plenary, { kind: 'session', id: 's2' })?.id).toBe('talk')
  expect(stoppedBy(plenary, { kind: 'phase', id: 'vote' })).toBeUndefined()
  expect(stoppedBy(plenary, { kind: 'session', id: 's1' })).toBeUndefined()
})
