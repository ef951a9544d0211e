import { beforeEach, describe, expect, test } from 'vitest'
import { noon } from './given.ts'
import type { Given } from './given.ts'

/** Seats at tables. */
export function seatsContract(given: Given): void {
  describe('seats', () => {
    beforeEach(async () => {
      for (const person of ['ana', 'bruno', 'chen']) await given.join(person)
    })

    test('are one a person and session: taking one leaves the former', async () => {
      await given.sit('ana', 't1')
      await given.sit('ana', 't9', { session: 's2' })
      await given.sit('ana', 't2', { takenAt: noon + 60_000 })
      expect((await given.store.seats.current('w1')).map(({ table }) => table)).toEqual(['t9', 't2'])
      expect(await given.store.seats.history('w1', { session: 's1' })).toEqual([
        { session: 's1', table: 't1', round: 1, person: 'ana', takenAt: noon, leftAt: noon + 60_000 },
        { session: 's1', table: 't2', round: 1, person: 'ana', takenAt: noon + 60_000 },
      ])
    })

    test('run out, and a full table costs nobody the seat they have', async () => {
      await given.sit('ana', 't1', { capacity: 1 })
      await given.sit('bruno', 't2')
      expect(await given.sit('bruno', 't1', { capacity: 1 })).toEqual({ result: 'full' })
      expect((await given.store.seats.current('w1')).map(({ person, table }) => `${person}@${table}`)).toEqual(['ana@t1', 'bruno@t2'])
      expect(await given.sit('ana', 't1', { capacity: 1, takenAt: noon + 1 })).toMatchObject({ result: 'taken', seat: { takenAt: noon } })
    })

    test('of a former round do not fill the table', async () => {
      await given.sit('ana', 't1', { capacity: 1 })
      expect(await given.sit('bruno', 't1', { capacity: 1, round: 2 })).toMatchObject({ result: 'taken' })
      expect(await given.sit('ana', 't1', { capacity: 1, round: 2 })).toEqual({ result: 'full' })
    })

    test('never exceed the capacity when many reach for the last ones at once', async () => {
      const crowd = Array.from({ length: 60 }, (_, n) => `p${n}`)
      for (const person of crowd) await given.join(person)
      const results = await Promise.all(crowd.map((person) => given.sit(person, 't1', { capacity: 5 })))
      expect(results.filter(({ result }) => result === 'taken')).toHaveLength(5)
      expect(await given.store.seats.current('w1')).toHaveLength(5)
    })

    test('can be left, and remain known', async () => {
      await given.sit('ana')
      expect(await given.store.seats.leave('w1', 's1', 'ana', noon + 1)).toMatchObject({ table: 't1', leftAt: noon + 1 })
      expect(await given.store.seats.leave('w1', 's1', 'ana', noon + 2)).toBeUndefined()
      await given.sit('bruno', 't2')
      expect((await given.store.seats.history('w1', { table: 't1' })).map(({ person }) => person)).toEqual(['ana'])
      expect((await given.store.seats.history('w1', { person: 'bruno' })).map(({ table }) => table)).toEqual(['t2'])
      expect(await given.store.seats.history('w1')).toHaveLength(2)
    })

    test('are for people of the workshop', async () => {
      await expect(given.sit('nobody')).rejects.toMatchObject({ fault: 'unknown-person' })
    })
  })
}
