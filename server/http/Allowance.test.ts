import { expect, it } from 'vitest'
import { Allowance } from './Allowance.ts'

it('stops a script, forgives with time, and counts each network for itself', () => {
  let now = 0
  const allowance = new Allowance(() => now)
  const taken = () => allowance.take('198.51.100.7')
  expect(Array.from({ length: 121 }, taken).filter(Boolean)).toHaveLength(120)
  expect(allowance.take('198.51.100.8')).toBe(true)
  now += 29_000
  expect(taken()).toBe(false)
  now += 1_000
  expect([taken(), taken()]).toEqual([true, false])
})
