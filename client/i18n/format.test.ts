import { describe, expect, it } from 'vitest'
import { formatDate, formatList, formatNumber, formatPercent, formatRelative, formatTime } from './format.ts'

describe('formats', () => {
  it('writes a bare calendar day as that day', () => {
    expect(formatDate('2026-04-09')).toBe('9 April 2026')
    expect(formatDate('2026-04-09', 'short')).toBe('9 Apr 2026')
  })

  it('writes hours and minutes in 24 hours', () => {
    expect(formatTime(new Date(2026, 3, 9, 14, 5))).toBe('14:05')
  })

  it('writes numbers, shares and lists', () => {
    expect(formatNumber(1234.5)).toBe('1,234.5')
    expect(formatPercent(5 / 6)).toBe('83%')
    expect(formatList(['Ana', 'Bruno', 'Cveta'])).toBe('Ana, Bruno and Cveta')
  })

  it('names the distance in its largest whole unit', () => {
    const now = Date.UTC(2026, 3, 9, 12)
    expect(formatRelative(now - 200_000, now)).toBe('3 minutes ago')
    expect(formatRelative(now + 2 * 3_600_000, now)).toBe('in 2 hours')
    expect(formatRelative(now - 25 * 3_600_000, now)).toBe('yesterday')
    expect(formatRelative(now - 2_000, now)).toBe('now')
  })
})
