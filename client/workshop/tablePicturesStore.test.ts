import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ResultOf } from '#shared/commands.ts'
import { offlineFailure } from './commandFailure.ts'
import { createValue } from './store.ts'
import { createTablePictures } from './tablePicturesStore.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const table = (message: string) => ({ notes: {}, clusters: {}, answers: {}, choices: {}, poster: { title: '' }, message })

function setting() {
  const version = createValue(1)
  let answer: () => ResultOf<'tables'> = () => ({ version: 1, tables: { t1: table('one'), t2: table('two') } })
  const fetchTables = vi.fn<() => Promise<ResultOf<'tables'>>>(() => Promise.resolve().then(() => answer()))
  const store = createTablePictures(fetchTables, version, () => 0.5)
  return { version, fetchTables, store, answerWith: (next: typeof answer) => (answer = next) }
}

test('nothing is fetched while nobody looks', async () => {
  const { version, fetchTables, store } = setting()
  version.set(2)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(fetchTables).not.toHaveBeenCalled()
  store.pictures.subscribe(() => undefined)
  await vi.advanceTimersByTimeAsync(10)
  expect(fetchTables).toHaveBeenCalledTimes(1)
  expect(store.pictures.get().ready).toBe(true)
})

test('many changes in a short time are one fetch, and tables that stayed keep their reference', async () => {
  const { version, fetchTables, store, answerWith } = setting()
  store.pictures.subscribe(() => undefined)
  await vi.advanceTimersByTimeAsync(5000)
  const before = store.pictures.get().tables
  answerWith(() => ({ version: 9, tables: { t1: table('changed'), t2: table('two') } }))
  for (let moved = 2; moved < 12; moved += 1) version.set(moved)
  await vi.advanceTimersByTimeAsync(5000)
  expect(fetchTables).toHaveBeenCalledTimes(2)
  const after = store.pictures.get().tables
  expect(after['t1']?.message).toBe('changed')
  expect(after['t2']).toBe(before['t2'])
})

test('without a connection the last good pictures stay, and it tries again', async () => {
  const { version, fetchTables, store, answerWith } = setting()
  store.pictures.subscribe(() => undefined)
  await vi.advanceTimersByTimeAsync(5000)
  const good = store.pictures.get()
  answerWith(() => {
    throw offlineFailure()
  })
  version.set(2)
  await vi.advanceTimersByTimeAsync(2000)
  expect(store.pictures.get()).toBe(good)
  answerWith(() => ({ version: 2, tables: { t1: table('new') } }))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(fetchTables.mock.calls.length).toBeGreaterThanOrEqual(3)
  expect(Object.keys(store.pictures.get().tables)).toEqual(['t1'])
})
