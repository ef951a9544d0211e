import { describe, expect, test } from 'vitest'
import { bytes } from './given.ts'
import type { Given } from './given.ts'

/** The document log, and who owns which client id. */
export function documentsContract(given: Given): void {
  describe('documents', () => {
    test('come back as they were written, also after reopening', async () => {
      expect(await given.store.documents.load('w1', 'plenary')).toEqual({ updates: [] })
      const seqs = await given.store.documents.append([
        { workshop: 'w1', document: 'plenary', update: bytes(1, 2, 3) },
        { workshop: 'w1', document: 'table/4', update: bytes(9) },
        { workshop: 'w1', document: 'plenary', update: bytes() },
      ])
      expect(seqs).toEqual([1, 1, 2])
      await given.reopen()
      expect(await given.store.documents.load('w1', 'plenary')).toEqual({
        updates: [
          { seq: 1, update: bytes(1, 2, 3) },
          { seq: 2, update: bytes() },
        ],
      })
      expect(await given.store.documents.list('w1')).toEqual(['plenary', 'table/4'])
      expect(await given.store.documents.count()).toBe(2)
    })

    test('append a batch whole or not at all', async () => {
      const half = given.store.documents.append([
        { workshop: 'w1', document: 'plenary', update: bytes(1) },
        { workshop: 'nowhere', document: 'plenary', update: bytes(2) },
      ])
      await expect(half).rejects.toMatchObject({ fault: 'unknown-workshop' })
      expect(await given.store.documents.load('w1', 'plenary')).toEqual({ updates: [] })
      await expect(given.store.documents.load('nowhere', 'plenary')).rejects.toMatchObject({ fault: 'unknown-workshop' })
    })

    test('number concurrent updates without gaps', async () => {
      const seqs = await Promise.all(Array.from({ length: 30 }, (_, n) => given.type(bytes(n))))
      expect(seqs.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1))
    })

    test('replace snapshot and log in one step', async () => {
      for (const n of [1, 2, 3]) await given.type(bytes(n))
      await given.store.documents.writeSnapshot('w1', 'plenary', bytes(100), 2)
      await given.reopen()
      expect(await given.store.documents.load('w1', 'plenary')).toEqual({
        snapshot: { state: bytes(100), seq: 2 },
        updates: [{ seq: 3, update: bytes(3) }],
      })
      await given.store.documents.writeSnapshot('w1', 'plenary', bytes(101), 3)
      expect(await given.store.documents.load('w1', 'plenary')).toEqual({ snapshot: { state: bytes(101), seq: 3 }, updates: [] })
      expect(await given.type(bytes(4))).toEqual([4])
    })

    test('keep the log when writing the snapshot comes to nothing', async () => {
      for (const n of [1, 2]) await given.type(bytes(n))
      const broken = given.store.transaction(async (parts) => {
        await parts.documents.writeSnapshot('w1', 'plenary', bytes(100), 2)
        throw new Error('power cut')
      })
      await expect(broken).rejects.toThrow('power cut')
      expect(await given.store.documents.load('w1', 'plenary')).toEqual({
        updates: [
          { seq: 1, update: bytes(1) },
          { seq: 2, update: bytes(2) },
        ],
      })
    })

    test('refuse a snapshot that does not fit the log', async () => {
      await expect(given.store.documents.writeSnapshot('w1', 'plenary', bytes(1), 1)).rejects.toMatchObject({ fault: 'conflict' })
      for (const n of [1, 2]) await given.type(bytes(n))
      await expect(given.store.documents.writeSnapshot('w1', 'plenary', bytes(1), 3)).rejects.toMatchObject({ fault: 'conflict' })
      await given.store.documents.writeSnapshot('w1', 'plenary', bytes(1), 2)
      await expect(given.store.documents.writeSnapshot('w1', 'plenary', bytes(1), 1)).rejects.toMatchObject({ fault: 'conflict' })
    })
  })

  test('a client id belongs to whoever claimed it first, in that document, for good', async () => {
    const top = 2 ** 32 - 1
    const owners = await Promise.all(['ana', 'bruno', 'ana'].map((person) => given.store.clientIds.claim('w1', 'plenary', top, person)))
    expect(owners).toEqual(['ana', 'ana', 'ana'])
    await given.reopen()
    expect(await given.store.clientIds.claim('w1', 'plenary', top, 'bruno')).toBe('ana')
    expect(await given.store.clientIds.claim('w1', 'table/4', top, 'bruno')).toBe('bruno')
    expect(await given.store.clientIds.owners('w1', 'plenary')).toEqual(new Map([[top, 'ana']]))
  })
}
