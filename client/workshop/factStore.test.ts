import { expect, test } from 'vitest'
import type { PersonHere } from '#shared/facts.ts'
import { createFactStore } from './factStore.ts'

const person = (id: string, more: Partial<PersonHere> = {}): PersonHere => ({
  id,
  name: id,
  country: '',
  role: 'participant',
  online: true,
  ...more,
})
const roster = (version: number, people: PersonHere[], full = false) => ({ kind: 'roster', version, full, people })

test('changes are merged into the full roster', () => {
  const facts = createFactStore()
  facts.receive(roster(1, [person('ana'), person('bruno')], true))
  facts.receive(roster(2, [person('bruno', { table: 't4' }), person('cleo', { online: false })]))
  const { people, online } = facts.roster.get()
  expect(Object.keys(people)).toEqual(['ana', 'bruno', 'cleo'])
  expect(people['bruno']?.table).toBe('t4')
  expect(online).toBe(2)
})

test('people who were removed are gone', () => {
  const facts = createFactStore()
  facts.receive(roster(1, [person('ana'), person('bruno')], true))
  facts.receive(roster(2, [person('ana', { removed: true })]))
  expect(Object.keys(facts.roster.get().people)).toEqual(['bruno'])
})

test('what is older than the last of its kind is dropped', () => {
  const facts = createFactStore()
  facts.receive({ kind: 'poll', version: 5, poll: 'p', ballots: 12 })
  facts.receive({ kind: 'poll', version: 4, poll: 'p', ballots: 11 })
  facts.receive({ kind: 'poll', version: 1, poll: 'q', ballots: 3 })
  expect(facts.polls.get()).toEqual({ p: 12, q: 3 })
})

test('a restarted server may begin its versions again', () => {
  const facts = createFactStore()
  facts.receive(roster(90, [person('ana')], true))
  facts.connectionOpened()
  facts.receive(roster(1, [person('bruno')], true))
  expect(Object.keys(facts.roster.get().people)).toEqual(['bruno'])
})

test('one busy table leaves the other tables’ records as they are', () => {
  const facts = createFactStore()
  const activity = (notes: number) => ({
    notes: { idea: notes, obstacle: 0, example: 0, question: 0 },
    sections: 0,
    clusters: 0,
    unsorted: notes,
    signedOff: false,
  })
  facts.receive({ kind: 'activity', version: 1, tables: { t1: activity(1), t2: activity(1) } })
  const before = facts.activity.get().tables
  facts.receive({ kind: 'activity', version: 2, tables: { t1: activity(2), t2: activity(1) } })
  const after = facts.activity.get().tables
  expect(after['t1']?.unsorted).toBe(2)
  expect(after['t2']).toBe(before['t2'])
})

test('what is no fact changes nothing', () => {
  const facts = createFactStore()
  const before = facts.roster.get()
  for (const nonsense of [undefined, 'x', { kind: 'roster' }, { kind: 'weather', version: 1 }]) facts.receive(nonsense)
  expect(facts.roster.get()).toBe(before)
})
