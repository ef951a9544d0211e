import { describe, expect, test } from 'vitest'
import { noon } from './given.ts'
import type { Given } from './given.ts'

/** People and their raised hands. */
export function peopleContract(given: Given): void {
  describe('people', () => {
    test('are kept with what they said of themselves', async () => {
      const ana = {
        id: 'ana',
        workshop: 'w1',
        role: 'participant',
        name: 'Ana',
        organisation: 'Textile Cluster',
        country: 'ES',
        createdAt: noon,
      } as const
      expect(await given.store.people.add(ana)).toEqual(ana)
      await given.join('bruno')
      expect(await given.store.people.rename('w1', 'ana', { name: 'Ana Lúcia', organisation: '' })).toEqual({
        ...ana,
        name: 'Ana Lúcia',
        organisation: '',
      })
      expect((await given.store.people.list('w1')).map(({ id }) => id)).toEqual(['ana', 'bruno'])
      expect(await given.store.people.get('w2', 'ana')).toBeUndefined()
    })

    test('need a workshop, and an id of their own', async () => {
      await given.join('ana')
      await expect(given.join('ana')).rejects.toMatchObject({ fault: 'conflict' })
      await expect(given.join('ana', 'nowhere')).rejects.toMatchObject({ fault: 'unknown-workshop' })
      await expect(given.store.people.rename('w1', 'nobody', { name: 'X' })).rejects.toMatchObject({ fault: 'unknown-person' })
    })

    test('rise in role and never fall', async () => {
      await given.join('ana')
      expect(await given.store.people.raiseRole('w1', 'ana', 'rapporteur')).toMatchObject({ role: 'rapporteur' })
      expect(await given.store.people.raiseRole('w1', 'ana', 'organiser')).toMatchObject({ role: 'rapporteur' })
      expect(await given.store.people.raiseRole('w1', 'ana', 'facilitator')).toMatchObject({ role: 'facilitator' })
      expect(await given.store.people.raiseRole('w1', 'ana', 'participant')).toMatchObject({ role: 'facilitator' })
    })

    test('are recognised by any of their credentials', async () => {
      await given.join('ana')
      await given.join('bruno')
      await given.store.people.addCredential({ workshop: 'w1', person: 'ana', secretHash: 'phone', createdAt: noon })
      await given.store.people.addCredential({ workshop: 'w1', person: 'ana', secretHash: 'laptop', createdAt: noon })
      expect(await given.store.people.findByCredential('phone')).toMatchObject({ id: 'ana' })
      expect(await given.store.people.findByCredential('laptop')).toMatchObject({ id: 'ana' })
      expect(await given.store.people.findByCredential('else')).toBeUndefined()
      const stolen = given.store.people.addCredential({ workshop: 'w1', person: 'bruno', secretHash: 'phone', createdAt: noon })
      await expect(stolen).rejects.toMatchObject({ fault: 'conflict' })
    })

    test('once removed are recognised no more, and leave seat and queue', async () => {
      await given.join('ana')
      await given.store.people.addCredential({ workshop: 'w1', person: 'ana', secretHash: 'phone', createdAt: noon })
      await given.sit('ana')
      await given.store.hands.raise({ workshop: 'w1', person: 'ana', raisedAt: noon })
      expect(await given.store.people.remove('w1', 'ana', noon + 5)).toMatchObject({ removedAt: noon + 5 })
      expect(await given.store.people.remove('w1', 'ana', noon + 9)).toMatchObject({ removedAt: noon + 5 })
      expect(await given.store.people.findByCredential('phone')).toBeUndefined()
      expect(await given.store.seats.current('w1')).toEqual([])
      expect(await given.store.hands.list('w1')).toEqual([])
      expect(await given.store.people.list('w1')).toHaveLength(1)
      await expect(given.sit('ana')).rejects.toMatchObject({ fault: 'unknown-person' })
      const back = given.store.people.addCredential({ workshop: 'w1', person: 'ana', secretHash: 'new', createdAt: noon })
      await expect(back).rejects.toMatchObject({ fault: 'unknown-person' })
    })
  })

  test('hands wait in the order they went up, and keep their place', async () => {
    await given.join('ana')
    await given.join('bruno')
    await given.store.hands.raise({ workshop: 'w1', person: 'bruno', raisedAt: noon })
    await given.store.hands.raise({ workshop: 'w1', person: 'ana', raisedAt: noon + 1 })
    await given.store.hands.raise({ workshop: 'w1', person: 'bruno', raisedAt: noon + 2, message: 'No marker left' })
    expect(await given.store.hands.list('w1')).toEqual([
      { workshop: 'w1', person: 'bruno', raisedAt: noon, message: 'No marker left' },
      { workshop: 'w1', person: 'ana', raisedAt: noon + 1 },
    ])
    expect(await given.store.hands.lower('w1', 'bruno')).toBe(true)
    expect(await given.store.hands.lower('w1', 'bruno')).toBe(false)
    expect(await given.store.hands.list('w1')).toHaveLength(1)
  })
}
