import { describe, expect, test } from 'vitest'
import { bytes, noon } from './given.ts'
import type { Given } from './given.ts'
import type { Store } from '../Store.ts'

/** Several calls as one, and commands that happen once. */
export function transactionsContract(given: Given): void {
  describe('a transaction', () => {
    test('keeps all or nothing', async () => {
      const broken = given.store.transaction(async (parts) => {
        await parts.documents.append([{ workshop: 'w1', document: 'plenary', update: bytes(1) }])
        await parts.workshops.setJoinOpen('w1', false)
        throw new Error('changed my mind')
      })
      await expect(broken).rejects.toThrow('changed my mind')
      expect(await given.store.documents.load('w1', 'plenary')).toEqual({ updates: [] })
      expect(await given.store.workshops.get('w1')).toMatchObject({ joinOpen: true })
    })

    test('does not take in, nor take down, what others do meanwhile', async () => {
      const broken = given.store.transaction(async (parts) => {
        await parts.workshops.setJoinOpen('w1', false)
        for (let step = 0; step < 20; step++) await parts.workshops.count()
        throw new Error('no')
      })
      const others = given.join('ana')
      await expect(broken).rejects.toThrow('no')
      await others
      expect(await given.store.people.get('w1', 'ana')).toMatchObject({ name: 'ana' })
    })

    test('fails as a whole when one call failed, even if that was caught', async () => {
      const half = given.store.transaction(async (parts) => {
        await parts.workshops.setJoinOpen('w1', false)
        await parts.people.raiseRole('w1', 'nobody', 'rapporteur').catch(() => undefined)
      })
      await expect(half).rejects.toMatchObject({ fault: 'unknown-person' })
      expect(await given.store.workshops.get('w1')).toMatchObject({ joinOpen: true })
    })

    test('refuses calls that would wait for its own end, and calls after its end', async () => {
      await expect(given.store.transaction(() => given.store.workshops.count())).rejects.toMatchObject({ fault: 'misuse' })
      const leaked = await given.store.transaction(async (parts) => parts.workshops)
      await expect(leaked.count()).rejects.toMatchObject({ fault: 'closed' })
    })
  })

  describe('once', () => {
    const command = { workshop: 'w1', person: 'ana', key: 'k' }
    const append = async (parts: Pick<Store, 'documents'>) => {
      const [seq = 0] = await parts.documents.append([{ workshop: 'w1', document: 'plenary', update: bytes(7) }])
      return { seq }
    }

    test('runs an effect exactly once, however often and however close together it is asked for', async () => {
      const answers = await Promise.all([
        given.store.once(command, append),
        given.store.once(command, append),
        given.store.once(command, append),
      ])
      await given.reopen()
      answers.push(await given.store.once(command, append))
      expect(answers.map(({ result }) => result)).toEqual([{ seq: 1 }, { seq: 1 }, { seq: 1 }, { seq: 1 }])
      expect(answers.map(({ repeated }) => repeated)).toEqual([false, true, true, true])
      expect((await given.store.documents.load('w1', 'plenary')).updates).toHaveLength(1)
    })

    test('tells commands apart by workshop, person and key', async () => {
      await given.store.workshops.create({ id: 'w2', createdAt: noon })
      const others = [
        { ...command, key: 'k2' },
        { ...command, person: 'bruno' },
        { ...command, workshop: 'w2' },
      ]
      for (const other of [command, ...others]) expect(await given.store.once(other, append)).toMatchObject({ repeated: false })
    })

    test('stores nothing when the effect throws, and can then be tried again', async () => {
      const broken = given.store.once(command, async (parts) => {
        await append(parts)
        throw new Error('too late')
      })
      await expect(broken).rejects.toThrow('too late')
      expect((await given.store.documents.load('w1', 'plenary')).updates).toHaveLength(0)
      expect(await given.store.once(command, append)).toEqual({ result: { seq: 1 }, repeated: false })
    })
  })
}
