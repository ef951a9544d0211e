import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createConnectionTracker } from './connectionState.ts'
import { createValue } from './store.ts'
import type { LineState } from './syncLine.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const well: LineState = { phase: 'connected', synced: true, unsaved: false }
const lost: LineState = { phase: 'waiting', synced: false, unsaved: false }

test('one document that is not saved is enough for “saving”', () => {
  const tracker = createConnectionTracker(() => true)
  const plenary = createValue(well)
  const table = createValue({ ...well, unsaved: true })
  tracker.follow(plenary)
  tracker.follow(table)
  expect(tracker.state.get()).toBe('saving')
  table.set(well)
  expect(tracker.state.get()).toBe('saved')
})

test('a short interruption is “reconnecting”, a longer one “offline”, and the return is told', () => {
  const tracker = createConnectionTracker(() => true)
  const line = createValue(well)
  tracker.follow(line)
  line.set(lost)
  expect(tracker.state.get()).toBe('reconnecting')
  vi.advanceTimersByTime(5000)
  expect(tracker.state.get()).toBe('offline')
  line.set(well)
  expect(tracker.state.get()).toBe('back')
  vi.advanceTimersByTime(4100)
  expect(tracker.state.get()).toBe('saved')
})

test('where the device knows that it has no network, it says so at once', () => {
  const tracker = createConnectionTracker(() => false)
  const line = createValue(well)
  tracker.follow(line)
  line.set(lost)
  expect(tracker.state.get()).toBe('offline')
})

test('commands that wait are not saved', () => {
  const tracker = createConnectionTracker(() => true)
  tracker.follow(createValue(well))
  const waiting = createValue(1)
  tracker.followWaiting(waiting)
  expect(tracker.state.get()).toBe('saving')
  waiting.set(0)
  expect(tracker.state.get()).toBe('saved')
})
