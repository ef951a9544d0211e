import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAckTracker } from './ackTracker.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function tracker() {
  const sent: number[] = []
  return {
    sent,
    acks: createAckTracker(
      (counter) => sent.push(counter),
      () => undefined,
    ),
  }
}

test('edits of one moment share one counter, and are saved when it comes back', () => {
  const { sent, acks } = tracker()
  acks.opened()
  acks.changed()
  acks.changed()
  expect(acks.unsaved()).toBe(true)
  vi.advanceTimersByTime(100)
  expect(sent).toEqual([1])
  acks.received(1)
  expect(acks.unsaved()).toBe(false)
})

test('an edit made after the counter went out is not covered by it', () => {
  const { acks } = tracker()
  acks.opened()
  acks.changed()
  vi.advanceTimersByTime(100)
  acks.changed()
  acks.received(1)
  expect(acks.unsaved()).toBe(true)
})

test('nothing is asked before the server has been given everything', () => {
  const { sent, acks } = tracker()
  acks.changed()
  vi.advanceTimersByTime(1000)
  expect(sent).toEqual([])
  acks.opened()
  expect(sent).toEqual([1])
})

test('what was unconfirmed when the connection broke is unsaved, and asked about again', () => {
  const { sent, acks } = tracker()
  acks.opened()
  acks.changed()
  vi.advanceTimersByTime(100)
  acks.closed()
  expect(acks.unsaved()).toBe(true)
  acks.opened()
  expect(sent).toEqual([1, 2])
  acks.received(2)
  expect(acks.unsaved()).toBe(false)
})

test('a counter that was never sent confirms nothing', () => {
  const { acks } = tracker()
  acks.opened()
  acks.changed()
  acks.received(7)
  expect(acks.unsaved()).toBe(true)
})
