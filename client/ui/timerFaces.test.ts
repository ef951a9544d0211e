import { describe, expect, it } from 'vitest'
import { timerAnnouncement, timerStateOf, timerText } from './timerFaces.ts'

describe('timerText', () => {
  it.each([
    [402_000, '06:42'],
    [401_001, '06:42'],
    [3_900_000, '1:05:00'],
    [1, '00:01'],
    [0, '00:00'],
    [-999, '+00:00'],
    [-12_000, '+00:12'],
  ])('shows %d ms as %s', (remainingMs, text) => {
    expect(timerText(remainingMs)).toBe(text)
  })
})

describe('timerStateOf', () => {
  it.each([
    [60_001, false, 'running'],
    [60_000, false, 'last-minute'],
    [0, false, 'last-minute'],
    [-1, false, 'overtime'],
    [-1, true, 'paused'],
  ] as const)('%d ms, paused %s: %s', (remainingMs, paused, state) => {
    expect(timerStateOf(remainingMs, paused)).toBe(state)
  })
})

describe('timerAnnouncement', () => {
  it('speaks when a threshold is passed, and only then', () => {
    expect(timerAnnouncement(301_000, 300_000)).toBe('five-minutes')
    expect(timerAnnouncement(300_000, 299_000)).toBeUndefined()
    expect(timerAnnouncement(60_500, 59_500)).toBe('one-minute')
    expect(timerAnnouncement(400, -600)).toBe('end')
  })

  it('says the latest of several after a sleep', () => {
    expect(timerAnnouncement(900_000, -5_000)).toBe('end')
  })

  it('is silent when time is added', () => {
    expect(timerAnnouncement(30_000, 90_000)).toBeUndefined()
  })
})
