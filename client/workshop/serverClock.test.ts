import { expect, test } from 'vitest'
import { createServerClock } from './serverClock.ts'

test('the quickest answer decides', async () => {
  let local = 1_000
  const ahead = 50_000
  // Round trips of 400, 20, 900 and 80 ms; the way back of the slow ones takes nearly all of it.
  const trips = [
    [10, 390],
    [10, 10],
    [10, 890],
    [10, 70],
  ] as const
  let question = 0
  const clock = createServerClock(
    () => {
      const [there, back] = trips[question] ?? [0, 0]
      question += 1
      const answered = local + there + ahead
      local += there + back
      return Promise.resolve(answered)
    },
    () => local,
  )
  await clock.measure()
  expect(clock.now() - local).toBe(ahead)
})

test('a clock that nobody measured is the device’s own', () => {
  expect(
    createServerClock(
      () => Promise.resolve(0),
      () => 42,
    ).now(),
  ).toBe(42)
})
