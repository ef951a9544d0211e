import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PersonHere } from '#shared/facts.ts'
import { createFactStore } from './factStore.ts'
import { keepRoster } from './keptRoster.ts'

const person = (id: string, more: Partial<PersonHere> = {}): PersonHere => ({
  id,
  name: id,
  country: '',
  role: 'participant',
  online: true,
  ...more,
})
const roster = (version: number, people: PersonHere[]) => ({ kind: 'roster', version, full: true, people })

function deviceWith(stored: readonly PersonHere[] | undefined) {
  const device = {
    stored,
    load: () => Promise.resolve(device.stored),
    save: (people: readonly PersonHere[]) => {
      device.stored = people
      return Promise.resolve()
    },
  }
  return device
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a page loaded without a connection knows who was here, and that nobody can be seen now', async () => {
  const facts = createFactStore()
  keepRoster(facts, deviceWith([person('ana', { table: 't4' })]))
  await vi.runAllTimersAsync()
  expect(facts.roster.get()).toEqual({ people: { ana: person('ana', { table: 't4', online: false }) }, online: 0 })
})

test('what the server says wins over what was kept, whichever comes first', async () => {
  const facts = createFactStore()
  keepRoster(facts, deviceWith([person('ana')]))
  facts.receive(roster(1, [person('bruno')]))
  await vi.runAllTimersAsync()
  expect(Object.keys(facts.roster.get().people)).toEqual(['bruno'])
  facts.receive(roster(2, [person('cleo')]))
  expect(Object.keys(facts.roster.get().people)).toEqual(['cleo'])
})

test('changes reach the device soon, and at the latest when the page lets go', async () => {
  const facts = createFactStore()
  const device = deviceWith(undefined)
  const stop = keepRoster(facts, device)
  facts.receive(roster(1, [person('ana')]))
  await vi.advanceTimersByTimeAsync(2000)
  expect(device.stored?.map(({ id }) => id)).toEqual(['ana'])
  facts.receive(roster(2, [person('ana'), person('bruno')]))
  stop()
  expect(device.stored?.map(({ id }) => id)).toEqual(['ana', 'bruno'])
})
