import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from './Store.ts'

/** What the acceptance suite needs of an implementation. */
export interface StoreHarness {
  /** Opens the store under test; called again after `close` it must find what was stored. */
  open(): Promise<Store>
  /** Lets go of everything, the store's files included. */
  cleanUp(): Promise<void>
}

const noon = Date.UTC(2025, 5, 12, 12)
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

/** The acceptance suite every `Store` passes. `harness` is asked for a fresh, empty store before each test. */
export function storeContract(name: string, harness: () => Promise<StoreHarness>): void {
  describe(`${name} as a Store`, () => {
    let held: StoreHarness
    let store: Store

    const reopen = async (): Promise<void> => {
      await store.close()
      store = await held.open()
    }
    const join = (id: string, workshop = 'w1') =>
      store.people.add({ id, workshop, role: 'participant', name: id, organisation: '', country: '', createdAt: noon })
    const sit = (person: string, table = 't1', { round = 1, capacity = null as number | null, session = 's1', takenAt = noon } = {}) =>
      store.seats.take({ workshop: 'w1', session, table, round, person, takenAt, capacity })
    const type = (update: Uint8Array, document = 'plenary', workshop = 'w1') => store.documents.append([{ workshop, document, update }])

    beforeEach(async () => {
      held = await harness()
      store = await held.open()
      await store.workshops.create({ id: 'w1', createdAt: noon })
    })
    afterEach(async () => {
      await store.close()
      await held.cleanUp()
    })

    describe('workshops', () => {
      test('are found by id and by join code, open for joining', async () => {
        const made = await store.workshops.create({ id: 'w2', createdAt: noon + 1 })
        expect(made).toEqual({ id: 'w2', joinCode: expect.stringMatching(/^[1-9]\d{5}$/), joinOpen: true, createdAt: noon + 1 })
        expect(await store.workshops.get('w2')).toEqual(made)
        expect(await store.workshops.getByJoinCode(made.joinCode)).toEqual(made)
        expect((await store.workshops.list()).map(({ id }) => id)).toEqual(['w1', 'w2'])
        expect(await store.workshops.count()).toBe(2)
        expect(await store.workshops.get('nowhere')).toBeUndefined()
      })

      test('have different join codes', async () => {
        for (let n = 0; n < 40; n++) await store.workshops.create({ id: `more-${n}`, createdAt: noon })
        const codes = (await store.workshops.list()).map(({ joinCode }) => joinCode)
        expect(new Set(codes).size).toBe(41)
      })

      test('can be closed for joining', async () => {
        await store.workshops.setJoinOpen('w1', false)
        expect(await store.workshops.get('w1')).toMatchObject({ joinOpen: false })
        await expect(store.workshops.setJoinOpen('nowhere', false)).rejects.toMatchObject({ fault: 'unknown-workshop' })
      })

      test('refuse an id in use', async () => {
        await expect(store.workshops.create({ id: 'w1', createdAt: noon })).rejects.toMatchObject({ fault: 'conflict' })
      })
    })

    describe('links', () => {
      test('open a workshop in a role until they are replaced', async () => {
        await store.links.rotate({ workshop: 'w1', role: 'facilitator', secretHash: 'first', createdAt: noon })
        await store.links.rotate({ workshop: 'w1', role: 'organiser', secretHash: 'other', createdAt: noon })
        expect(await store.links.find('first')).toEqual({ workshop: 'w1', role: 'facilitator' })
        await store.links.rotate({ workshop: 'w1', role: 'facilitator', secretHash: 'second', createdAt: noon })
        expect(await store.links.find('first')).toBeUndefined()
        expect(await store.links.find('second')).toEqual({ workshop: 'w1', role: 'facilitator' })
        expect(await store.links.find('other')).toEqual({ workshop: 'w1', role: 'organiser' })
      })

      test('never share a secret', async () => {
        await store.links.rotate({ workshop: 'w1', role: 'facilitator', secretHash: 'same', createdAt: noon })
        const again = store.links.rotate({ workshop: 'w1', role: 'organiser', secretHash: 'same', createdAt: noon })
        await expect(again).rejects.toMatchObject({ fault: 'conflict' })
      })
    })

    describe('people', () => {
      test('are kept with what they said of themselves', async () => {
        const ana = { id: 'ana', workshop: 'w1', role: 'participant', name: 'Ana', organisation: 'Textile Cluster', country: 'ES', createdAt: noon } as const
        expect(await store.people.add(ana)).toEqual(ana)
        await join('bruno')
        expect(await store.people.rename('w1', 'ana', { name: 'Ana Lúcia', organisation: '' })).toEqual({ ...ana, name: 'Ana Lúcia', organisation: '' })
        expect((await store.people.list('w1')).map(({ id }) => id)).toEqual(['ana', 'bruno'])
        expect(await store.people.get('w2', 'ana')).toBeUndefined()
      })

      test('need a workshop, and an id of their own', async () => {
        await join('ana')
        await expect(join('ana')).rejects.toMatchObject({ fault: 'conflict' })
        await expect(join('ana', 'nowhere')).rejects.toMatchObject({ fault: 'unknown-workshop' })
        await expect(store.people.rename('w1', 'nobody', { name: 'X' })).rejects.toMatchObject({ fault: 'unknown-person' })
      })

      test('rise in role and never fall', async () => {
        await join('ana')
        expect(await store.people.raiseRole('w1', 'ana', 'rapporteur')).toMatchObject({ role: 'rapporteur' })
        expect(await store.people.raiseRole('w1', 'ana', 'organiser')).toMatchObject({ role: 'rapporteur' })
        expect(await store.people.raiseRole('w1', 'ana', 'facilitator')).toMatchObject({ role: 'facilitator' })
        expect(await store.people.raiseRole('w1', 'ana', 'participant')).toMatchObject({ role: 'facilitator' })
      })

      test('are recognised by any of their credentials', async () => {
        await join('ana')
        await join('bruno')
        await store.people.addCredential({ workshop: 'w1', person: 'ana', secretHash: 'phone', createdAt: noon })
        await store.people.addCredential({ workshop: 'w1', person: 'ana', secretHash: 'laptop', createdAt: noon })
        expect(await store.people.findByCredential('phone')).toMatchObject({ id: 'ana' })
        expect(await store.people.findByCredential('laptop')).toMatchObject({ id: 'ana' })
        expect(await store.people.findByCredential('else')).toBeUndefined()
        const stolen = store.people.addCredential({ workshop: 'w1', person: 'bruno', secretHash: 'phone', createdAt: noon })
        await expect(stolen).rejects.toMatchObject({ fault: 'conflict' })
      })

      test('once removed are recognised no more, and leave seat and queue', async () => {
        await join('ana')
        await store.people.addCredential({ workshop: 'w1', person: 'ana', secretHash: 'phone', createdAt: noon })
        await sit('ana')
        await store.hands.raise({ workshop: 'w1', person: 'ana', raisedAt: noon })
        expect(await store.people.remove('w1', 'ana', noon + 5)).toMatchObject({ removedAt: noon + 5 })
        expect(await store.people.remove('w1', 'ana', noon + 9)).toMatchObject({ removedAt: noon + 5 })
        expect(await store.people.findByCredential('phone')).toBeUndefined()
        expect(await store.seats.current('w1')).toEqual([])
        expect(await store.hands.list('w1')).toEqual([])
        expect(await store.people.list('w1')).toHaveLength(1)
        await expect(sit('ana')).rejects.toMatchObject({ fault: 'unknown-person' })
        const back = store.people.addCredential({ workshop: 'w1', person: 'ana', secretHash: 'new', createdAt: noon })
        await expect(back).rejects.toMatchObject({ fault: 'unknown-person' })
      })
    })

    describe('seats', () => {
      beforeEach(async () => {
        for (const person of ['ana', 'bruno', 'chen']) await join(person)
      })

      test('are one a person and session: taking one leaves the former', async () => {
        await sit('ana', 't1')
        await sit('ana', 't9', { session: 's2' })
        await sit('ana', 't2', { takenAt: noon + 60_000 })
        expect((await store.seats.current('w1')).map(({ table }) => table)).toEqual(['t9', 't2'])
        expect(await store.seats.history('w1', { session: 's1' })).toEqual([
          { session: 's1', table: 't1', round: 1, person: 'ana', takenAt: noon, leftAt: noon + 60_000 },
          { session: 's1', table: 't2', round: 1, person: 'ana', takenAt: noon + 60_000 },
        ])
      })

      test('run out, and a full table costs nobody the seat they have', async () => {
        await sit('ana', 't1', { capacity: 1 })
        await sit('bruno', 't2')
        expect(await sit('bruno', 't1', { capacity: 1 })).toEqual({ result: 'full' })
        expect((await store.seats.current('w1')).map(({ person, table }) => `${person}@${table}`)).toEqual(['ana@t1', 'bruno@t2'])
        expect(await sit('ana', 't1', { capacity: 1, takenAt: noon + 1 })).toMatchObject({ result: 'taken', seat: { takenAt: noon } })
      })

      test('of a former round do not fill the table', async () => {
        await sit('ana', 't1', { capacity: 1 })
        expect(await sit('bruno', 't1', { capacity: 1, round: 2 })).toMatchObject({ result: 'taken' })
        expect(await sit('ana', 't1', { capacity: 1, round: 2 })).toEqual({ result: 'full' })
      })

      test('never exceed the capacity when many reach for the last ones at once', async () => {
        const crowd = Array.from({ length: 60 }, (_, n) => `p${n}`)
        for (const person of crowd) await join(person)
        const results = await Promise.all(crowd.map((person) => sit(person, 't1', { capacity: 5 })))
        expect(results.filter(({ result }) => result === 'taken')).toHaveLength(5)
        expect(await store.seats.current('w1')).toHaveLength(5)
      })

      test('can be left, and remain known', async () => {
        await sit('ana')
        expect(await store.seats.leave('w1', 's1', 'ana', noon + 1)).toMatchObject({ table: 't1', leftAt: noon + 1 })
        expect(await store.seats.leave('w1', 's1', 'ana', noon + 2)).toBeUndefined()
        await sit('bruno', 't2')
        expect((await store.seats.history('w1', { table: 't1' })).map(({ person }) => person)).toEqual(['ana'])
        expect((await store.seats.history('w1', { person: 'bruno' })).map(({ table }) => table)).toEqual(['t2'])
        expect(await store.seats.history('w1')).toHaveLength(2)
      })

      test('are for people of the workshop', async () => {
        await expect(sit('nobody')).rejects.toMatchObject({ fault: 'unknown-person' })
      })
    })

    test('hands wait in the order they went up, and keep their place', async () => {
      await join('ana')
      await join('bruno')
      await store.hands.raise({ workshop: 'w1', person: 'bruno', raisedAt: noon })
      await store.hands.raise({ workshop: 'w1', person: 'ana', raisedAt: noon + 1 })
      await store.hands.raise({ workshop: 'w1', person: 'bruno', raisedAt: noon + 2, message: 'No marker left' })
      expect(await store.hands.list('w1')).toEqual([
        { workshop: 'w1', person: 'bruno', raisedAt: noon, message: 'No marker left' },
        { workshop: 'w1', person: 'ana', raisedAt: noon + 1 },
      ])
      expect(await store.hands.lower('w1', 'bruno')).toBe(true)
      expect(await store.hands.lower('w1', 'bruno')).toBe(false)
      expect(await store.hands.list('w1')).toHaveLength(1)
    })

    describe('ballots', () => {
      const cast = (voterKey: string, allocation: Record<string, number>, castAt = noon, poll = 'poll') =>
        store.ballots.cast({ workshop: 'w1', poll, voterKey, allocation, castAt })

      test('are one a voter and poll, and can be changed', async () => {
        await Promise.all([cast('k1', { north: 3 }), cast('k1', { north: 1, south: 2 }, noon + 1), cast('k2', {}), cast('k1', { west: 1 }, noon, 'other')])
        expect(await store.ballots.count('w1', 'poll')).toBe(2)
        expect(await store.ballots.own('w1', 'poll', 'k1')).toEqual({ allocation: { north: 1, south: 2 }, castAt: noon + 1 })
        expect(await store.ballots.own('w1', 'poll', 'k3')).toBeUndefined()
        expect(await store.ballots.count('w1', 'none')).toBe(0)
      })

      test('are tallied without keys, times, or the order they came in', async () => {
        const inOrder = Array.from({ length: 12 }, (_, n) => ({ [`topic-${n}`]: 1 }))
        for (const [n, allocation] of inOrder.entries()) await cast(`k${n}`, allocation, noon + n)
        const orders = new Set<string>()
        for (let time = 0; time < 4; time++) {
          const tallied = await store.ballots.allocations('w1', 'poll')
          expect(tallied).toHaveLength(12)
          expect(tallied).toEqual(expect.arrayContaining(inOrder))
          orders.add(JSON.stringify(tallied))
        }
        expect(orders.size).toBeGreaterThan(1) // four equal draws out of 12! would be a marvel
      })
    })

    describe('a transaction', () => {
      test('keeps all or nothing', async () => {
        const broken = store.transaction(async (parts) => {
          await parts.documents.append([{ workshop: 'w1', document: 'plenary', update: bytes(1) }])
          await parts.workshops.setJoinOpen('w1', false)
          throw new Error('changed my mind')
        })
        await expect(broken).rejects.toThrow('changed my mind')
        expect(await store.documents.load('w1', 'plenary')).toEqual({ updates: [] })
        expect(await store.workshops.get('w1')).toMatchObject({ joinOpen: true })
      })

      test('does not take in, nor take down, what others do meanwhile', async () => {
        let others: Promise<unknown> | undefined
        const broken = store.transaction(async (parts) => {
          await parts.workshops.setJoinOpen('w1', false)
          for (let step = 0; step < 20; step++) await parts.workshops.count()
          throw new Error('no')
        })
        others = join('ana')
        await expect(broken).rejects.toThrow('no')
        await others
        expect(await store.people.get('w1', 'ana')).toMatchObject({ name: 'ana' })
      })

      test('fails as a whole when one call failed, even if that was caught', async () => {
        const half = store.transaction(async (parts) => {
          await parts.workshops.setJoinOpen('w1', false)
          await parts.people.raiseRole('w1', 'nobody', 'rapporteur').catch(() => undefined)
        })
        await expect(half).rejects.toMatchObject({ fault: 'unknown-person' })
        expect(await store.workshops.get('w1')).toMatchObject({ joinOpen: true })
      })

      test('refuses calls that would wait for its own end, and calls after its end', async () => {
        await expect(store.transaction(() => store.workshops.count())).rejects.toMatchObject({ fault: 'misuse' })
        const leaked = await store.transaction(async (parts) => parts.workshops)
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
        const answers = await Promise.all([store.once(command, append), store.once(command, append), store.once(command, append)])
        await reopen()
        answers.push(await store.once(command, append))
        expect(answers.map(({ result }) => result)).toEqual([{ seq: 1 }, { seq: 1 }, { seq: 1 }, { seq: 1 }])
        expect(answers.map(({ repeated }) => repeated)).toEqual([false, true, true, true])
        expect((await store.documents.load('w1', 'plenary')).updates).toHaveLength(1)
      })

      test('tells commands apart by workshop, person and key', async () => {
        await store.workshops.create({ id: 'w2', createdAt: noon })
        const others = [{ ...command, key: 'k2' }, { ...command, person: 'bruno' }, { ...command, workshop: 'w2' }]
        for (const other of [command, ...others]) expect(await store.once(other, append)).toMatchObject({ repeated: false })
      })

      test('stores nothing when the effect throws, and can then be tried again', async () => {
        const broken = store.once(command, async (parts) => {
          await append(parts)
          throw new Error('too late')
        })
        await expect(broken).rejects.toThrow('too late')
        expect((await store.documents.load('w1', 'plenary')).updates).toHaveLength(0)
        expect(await store.once(command, append)).toEqual({ result: { seq: 1 }, repeated: false })
      })
    })

    describe('documents', () => {
      test('come back as they were written, also after reopening', async () => {
        expect(await store.documents.load('w1', 'plenary')).toEqual({ updates: [] })
        const seqs = await store.documents.append([
          { workshop: 'w1', document: 'plenary', update: bytes(1, 2, 3) },
          { workshop: 'w1', document: 'table/4', update: bytes(9) },
          { workshop: 'w1', document: 'plenary', update: bytes() },
        ])
        expect(seqs).toEqual([1, 1, 2])
        await reopen()
        expect(await store.documents.load('w1', 'plenary')).toEqual({ updates: [{ seq: 1, update: bytes(1, 2, 3) }, { seq: 2, update: bytes() }] })
        expect(await store.documents.list('w1')).toEqual(['plenary', 'table/4'])
      })

      test('append a batch whole or not at all', async () => {
        const half = store.documents.append([
          { workshop: 'w1', document: 'plenary', update: bytes(1) },
          { workshop: 'nowhere', document: 'plenary', update: bytes(2) },
        ])
        await expect(half).rejects.toMatchObject({ fault: 'unknown-workshop' })
        expect(await store.documents.load('w1', 'plenary')).toEqual({ updates: [] })
        await expect(store.documents.load('nowhere', 'plenary')).rejects.toMatchObject({ fault: 'unknown-workshop' })
      })

      test('number concurrent updates without gaps', async () => {
        const seqs = await Promise.all(Array.from({ length: 30 }, (_, n) => type(bytes(n))))
        expect(seqs.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1))
      })

      test('replace snapshot and log in one step', async () => {
        for (const n of [1, 2, 3]) await type(bytes(n))
        await store.documents.writeSnapshot('w1', 'plenary', bytes(100), 2)
        await reopen()
        expect(await store.documents.load('w1', 'plenary')).toEqual({ snapshot: { state: bytes(100), seq: 2 }, updates: [{ seq: 3, update: bytes(3) }] })
        await store.documents.writeSnapshot('w1', 'plenary', bytes(101), 3)
        expect(await store.documents.load('w1', 'plenary')).toEqual({ snapshot: { state: bytes(101), seq: 3 }, updates: [] })
        expect(await type(bytes(4))).toEqual([4])
      })

      test('keep the log when writing the snapshot comes to nothing', async () => {
        for (const n of [1, 2]) await type(bytes(n))
        const broken = store.transaction(async (parts) => {
          await parts.documents.writeSnapshot('w1', 'plenary', bytes(100), 2)
          throw new Error('power cut')
        })
        await expect(broken).rejects.toThrow('power cut')
        expect(await store.documents.load('w1', 'plenary')).toEqual({ updates: [{ seq: 1, update: bytes(1) }, { seq: 2, update: bytes(2) }] })
      })

      test('refuse a snapshot that does not fit the log', async () => {
        await expect(store.documents.writeSnapshot('w1', 'plenary', bytes(1), 1)).rejects.toMatchObject({ fault: 'conflict' })
        for (const n of [1, 2]) await type(bytes(n))
        await expect(store.documents.writeSnapshot('w1', 'plenary', bytes(1), 3)).rejects.toMatchObject({ fault: 'conflict' })
        await store.documents.writeSnapshot('w1', 'plenary', bytes(1), 2)
        await expect(store.documents.writeSnapshot('w1', 'plenary', bytes(1), 1)).rejects.toMatchObject({ fault: 'conflict' })
      })
    })

    test('a client id belongs to whoever claimed it first, in that document, for good', async () => {
      const top = 2 ** 32 - 1
      const owners = await Promise.all(['ana', 'bruno', 'ana'].map((person) => store.clientIds.claim('w1', 'plenary', top, person)))
      expect(owners).toEqual(['ana', 'ana', 'ana'])
      await reopen()
      expect(await store.clientIds.claim('w1', 'plenary', top, 'bruno')).toBe('ana')
      expect(await store.clientIds.claim('w1', 'table/4', top, 'bruno')).toBe('bruno')
      expect(await store.clientIds.owners('w1', 'plenary')).toEqual(new Map([[top, 'ana']]))
    })

    describe('a retired workshop', () => {
      beforeEach(async () => {
        await join('ana')
        await store.people.addCredential({ workshop: 'w1', person: 'ana', secretHash: 'phone', createdAt: noon })
        await store.links.rotate({ workshop: 'w1', role: 'facilitator', secretHash: 'link', createdAt: noon })
        await store.ballots.cast({ workshop: 'w1', poll: 'p', voterKey: 'k', allocation: { a: 1 }, castAt: noon })
        await store.clientIds.claim('w1', 'plenary', 1, 'ana')
        await sit('ana')
        await type(bytes(1))
        await store.documents.writeSnapshot('w1', 'plenary', bytes(1), 1)
        await store.once({ workshop: 'w1', person: 'ana', key: 'k' }, async () => 'done')
        await store.workshops.create({ id: 'w2', createdAt: noon })
        await join('bruno', 'w2')
      })

      test('is gone with everything of it, and nothing else', async () => {
        const joinCode = (await store.workshops.get('w1'))?.joinCode ?? ''
        await store.retire('w1', noon)
        await store.retire('w1', noon)
        expect(await store.workshops.get('w1')).toBeUndefined()
        expect(await store.workshops.getByJoinCode(joinCode)).toBeUndefined()
        expect(await store.links.find('link')).toBeUndefined()
        expect(await store.people.list('w1')).toEqual([])
        expect(await store.people.findByCredential('phone')).toBeUndefined()
        expect(await store.seats.history('w1')).toEqual([])
        expect(await store.ballots.count('w1', 'p')).toBe(0)
        expect(await store.documents.list('w1')).toEqual([])
        expect(await store.people.list('w2')).toHaveLength(1)
        await expect(store.retire('nowhere', noon)).rejects.toMatchObject({ fault: 'unknown-workshop' })
      })

      test('stays gone: its documents answer so, and nothing brings it back', async () => {
        await store.retire('w1', noon)
        await reopen()
        expect(await store.workshops.isRetired('w1')).toBe(true)
        expect(await store.workshops.isRetired('w2')).toBe(false)
        expect(await store.documents.load('w1', 'plenary')).toEqual({ retired: true, updates: [] })
        expect(await store.documents.load('w1', 'table/new')).toEqual({ retired: true, updates: [] })
        const attempts = [
          () => type(bytes(1)),
          () => store.workshops.create({ id: 'w1', createdAt: noon }),
          () => join('ana'),
          () => store.clientIds.claim('w1', 'plenary', 2, 'ana'),
          () => store.documents.writeSnapshot('w1', 'plenary', bytes(1), 1),
          () => store.once({ workshop: 'w1', person: 'ana', key: 'k' }, async () => 'again'),
        ]
        for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ fault: 'retired' })
      })
    })

    test('the server secret is 32 bytes and stays', async () => {
      const secret = Uint8Array.from(store.serverSecret)
      expect(secret).toHaveLength(32)
      expect(secret.some((byte) => byte !== 0)).toBe(true)
      await reopen()
      expect(Uint8Array.from(store.serverSecret)).toEqual(secret)
    })

    test('closing finishes what was begun and refuses the rest', async () => {
      const begun = join('ana')
      await store.close()
      await store.close()
      await begun
      await expect(join('bruno')).rejects.toMatchObject({ fault: 'closed' })
      store = await held.open()
      expect((await store.people.list('w1')).map(({ id }) => id)).toEqual(['ana'])
    })
  })
}
