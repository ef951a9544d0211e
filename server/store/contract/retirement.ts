import { beforeEach, describe, expect, test } from 'vitest'
import { bytes, noon } from './given.ts'
import type { Given } from './given.ts'

/** What is left of a deleted workshop: nothing but its id. */
export function retirementContract(given: Given): void {
  describe('a retired workshop', () => {
    beforeEach(async () => {
      await given.join('ana')
      await given.store.people.addCredential({ workshop: 'w1', person: 'ana', secretHash: 'phone', createdAt: noon })
      await given.store.links.rotate({ workshop: 'w1', role: 'facilitator', secretHash: 'link', createdAt: noon })
      await given.store.ballots.cast({ workshop: 'w1', poll: 'p', voterKey: 'k', allocation: { a: 1 }, castAt: noon })
      await given.store.clientIds.claim('w1', 'plenary', 1, 'ana')
      await given.sit('ana')
      await given.type(bytes(1))
      await given.store.documents.writeSnapshot('w1', 'plenary', bytes(1), 1)
      await given.store.once({ workshop: 'w1', person: 'ana', key: 'k' }, async () => 'done')
      await given.store.workshops.create({ id: 'w2', createdAt: noon })
      await given.join('bruno', 'w2')
    })

    test('is gone with everything of it, and nothing else', async () => {
      const joinCode = (await given.store.workshops.get('w1'))?.joinCode ?? ''
      await given.store.retire('w1', noon)
      await given.store.retire('w1', noon)
      expect(await given.store.workshops.get('w1')).toBeUndefined()
      expect(await given.store.workshops.getByJoinCode(joinCode)).toBeUndefined()
      expect(await given.store.links.find('link')).toBeUndefined()
      expect(await given.store.people.list('w1')).toEqual([])
      expect(await given.store.people.findByCredential('phone')).toBeUndefined()
      expect(await given.store.seats.history('w1')).toEqual([])
      expect(await given.store.ballots.count('w1', 'p')).toBe(0)
      expect(await given.store.documents.list('w1')).toEqual([])
      expect(await given.store.people.list('w2')).toHaveLength(1)
      await expect(given.store.retire('nowhere', noon)).rejects.toMatchObject({ fault: 'unknown-workshop' })
    })

    test('stays gone: its documents answer so, and nothing brings it back', async () => {
      await given.store.retire('w1', noon)
      await given.reopen()
      expect(await given.store.workshops.isRetired('w1')).toBe(true)
      expect(await given.store.workshops.isRetired('w2')).toBe(false)
      expect(await given.store.documents.load('w1', 'plenary')).toEqual({ retired: true, updates: [] })
      expect(await given.store.documents.load('w1', 'table/new')).toEqual({ retired: true, updates: [] })
      const attempts = [
        () => given.type(bytes(1)),
        () => given.store.workshops.create({ id: 'w1', createdAt: noon }),
        () => given.join('ana'),
        () => given.store.clientIds.claim('w1', 'plenary', 2, 'ana'),
        () => given.store.documents.writeSnapshot('w1', 'plenary', bytes(1), 1),
        () => given.store.once({ workshop: 'w1', person: 'ana', key: 'k' }, async () => 'again'),
      ]
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ fault: 'retired' })
    })
  })
}
