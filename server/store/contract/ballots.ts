import { describe, expect, test } from 'vitest'
import { noon } from './given.ts'
import type { Given } from './given.ts'

/** Ballots and what a tally gets to see of them. */
export function ballotsContract(given: Given): void {
  describe('ballots', () => {
    const cast = (voterKey: string, allocation: Record<string, number>, castAt = noon, poll = 'poll') =>
      given.store.ballots.cast({ workshop: 'w1', poll, voterKey, allocation, castAt })

    test('are one a voter and poll, and can be changed', async () => {
      await Promise.all([
        cast('k1', { north: 3 }),
        cast('k1', { north: 1, south: 2 }, noon + 1),
        cast('k2', {}),
        cast('k1', { west: 1 }, noon, 'other'),
      ])
      expect(await given.store.ballots.count('w1', 'poll')).toBe(2)
      expect(await given.store.ballots.own('w1', 'poll', 'k1')).toEqual({ allocation: { north: 1, south: 2 }, castAt: noon + 1 })
      expect(await given.store.ballots.own('w1', 'poll', 'k3')).toBeUndefined()
      expect(await given.store.ballots.count('w1', 'none')).toBe(0)
    })

    test('are tallied without keys, times, or the order they came in', async () => {
      const inOrder = Array.from({ length: 12 }, (_, n) => ({ [`topic-${n}`]: 1 }))
      for (const [n, allocation] of inOrder.entries()) await cast(`k${n}`, allocation, noon + n)
      const orders = new Set<string>()
      for (let time = 0; time < 4; time++) {
        const tallied = await given.store.ballots.allocations('w1', 'poll')
        expect(tallied).toHaveLength(12)
        expect(tallied).toEqual(expect.arrayContaining(inOrder))
        orders.add(JSON.stringify(tallied))
      }
      expect(orders.size).toBeGreaterThan(1) // four equal draws out of 12! would be a marvel
    })
  })
}
