import { expect, test } from 'vitest'
import { createBackoff } from './backoff.ts'

test('the bound doubles up to ten seconds', () => {
  const backoff = createBackoff(() => 1)
  expect(Array.from({ length: 7 }, () => backoff.next())).toEqual([600, 1200, 2400, 4800, 9600, 10_000, 10_000])
})

test('it begins anew after a good connection', () => {
  const backoff = createBackoff(() => 1)
  backoff.next()
  backoff.next()
  backoff.reset()
  expect(backoff.next()).toBe(600)
})

test('a hall that lost the server at once comes back spread out', () => {
  const waits = Array.from({ length: 500 }, () => {
    const backoff = createBackoff()
    for (let attempt = 0; attempt < 4; attempt += 1) backoff.next()
    return backoff.next()
  })
  const first = waits.filter((wait) => wait < 1000).length
  expect(Math.max(...waits)).toBeLessThanOrEqual(10_000)
  expect(first).toBeLessThan(100)
  expect(waits.filter((wait) => wait > 8000).length).toBeGreaterThan(30)
})
