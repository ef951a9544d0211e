import { describe, expect, test } from 'vitest'
import { noon } from './given.ts'
import type { Given } from './given.ts'

/** Workshops, and the links that open them. */
export function workshopsContract(given: Given): void {
  describe('workshops', () => {
    test('are found by id and by join code, open for joining', async () => {
      const made = await given.store.workshops.create({ id: 'w2', createdAt: noon + 1 })
      expect(made).toEqual({ id: 'w2', joinCode: expect.stringMatching(/^[1-9]\d{5}$/) as string, joinOpen: true, createdAt: noon + 1 })
      expect(await given.store.workshops.get('w2')).toEqual(made)
      expect(await given.store.workshops.getByJoinCode(made.joinCode)).toEqual(made)
      expect((await given.store.workshops.list()).map(({ id }) => id)).toEqual(['w1', 'w2'])
      expect(await given.store.workshops.count()).toBe(2)
      expect(await given.store.workshops.get('nowhere')).toBeUndefined()
    })

    test('have different join codes', async () => {
      for (let n = 0; n < 40; n++) await given.store.workshops.create({ id: `more-${n}`, createdAt: noon })
      const codes = (await given.store.workshops.list()).map(({ joinCode }) => joinCode)
      expect(new Set(codes).size).toBe(41)
    })

    test('can be closed for joining', async () => {
      await given.store.workshops.setJoinOpen('w1', false)
      expect(await given.store.workshops.get('w1')).toMatchObject({ joinOpen: false })
      await expect(given.store.workshops.setJoinOpen('nowhere', false)).rejects.toMatchObject({ fault: 'unknown-workshop' })
    })

    test('refuse an id in use', async () => {
      await expect(given.store.workshops.create({ id: 'w1', createdAt: noon })).rejects.toMatchObject({ fault: 'conflict' })
    })
  })

  describe('links', () => {
    test('open a workshop in a role until they are replaced', async () => {
      await given.store.links.rotate({ workshop: 'w1', role: 'facilitator', secretHash: 'first', createdAt: noon })
      await given.store.links.rotate({ workshop: 'w1', role: 'organiser', secretHash: 'other', createdAt: noon })
      expect(await given.store.links.find('first')).toEqual({ workshop: 'w1', role: 'facilitator' })
      await given.store.links.rotate({ workshop: 'w1', role: 'facilitator', secretHash: 'second', createdAt: noon })
      expect(await given.store.links.find('first')).toBeUndefined()
      expect(await given.store.links.find('second')).toEqual({ workshop: 'w1', role: 'facilitator' })
      expect(await given.store.links.find('other')).toEqual({ workshop: 'w1', role: 'organiser' })
    })

    test('never share a secret', async () => {
      await given.store.links.rotate({ workshop: 'w1', role: 'facilitator', secretHash: 'same', createdAt: noon })
      const again = given.store.links.rotate({ workshop: 'w1', role: 'organiser', secretHash: 'same', createdAt: noon })
      await expect(again).rejects.toMatchObject({ fault: 'conflict' })
    })
  })
}
