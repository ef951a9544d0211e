import { describe, expect, test } from 'vitest'
import { clockOffset, extended, paused, remainingMs, resumed } from './clock.ts'

const timer = { startedAt: 1000, durationMs: 60_000 }

describe('a timer', () => {
  test('runs down, and on into overtime', () => {
    expect([1000, 31_000, 61_000, 71_000].map((now) => remainingMs(timer, now))).toEqual([60_000, 30_000, 0, -10_000])
  })

  test('never shows more than its whole to a clock that is behind', () => {
    expect(remainingMs(timer, 500)).toBe(60_000)
  })

  test('stands still while paused, and goes on with as much as was left', () => {
    const halted = paused(timer, 21_000)
    expect(remainingMs(halted, 99_000)).toBe(40_000)
    expect(paused(halted, 50_000)).toBe(halted)
    expect(remainingMs(resumed(halted, 99_000), 99_000)).toBe(40_000)
    expect(resumed(timer, 99_000)).toBe(timer)
  })

  test('gets a usable minute more, also in overtime, also while paused', () => {
    expect(remainingMs(extended(timer, 60_000, 31_000), 31_000)).toBe(90_000)
    expect(remainingMs(extended(timer, 60_000, 91_000), 91_000)).toBe(60_000)
    expect(remainingMs(extended(paused(timer, 71_000), 60_000, 500_000), 500_000)).toBe(60_000)
  })

  test('is never shortened below nothing', () => {
    expect(extended(timer, -90_000, 1000).durationMs).toBe(0)
  })
})

test('the clock offset takes half of the way there and back off', () => {
  expect(clockOffset(1000, 5600, 1200)).toBe(4500)
})
