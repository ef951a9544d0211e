import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { setNoteKind, writeNote } from '#shared/doc/board.ts'
import { readTable } from '#shared/doc/table.ts'
import { proposeTopic } from '#shared/doc/topics.ts'
import type { Store } from '../store/Store.ts'
import { StoreError } from '../store/StoreError.ts'
import { SyncClient } from '../testing/SyncClient.ts'
import { SyncHouse } from '../testing/SyncHouse.ts'
import { loadDocument } from './loadDocument.ts'

const note = (text: string) => (doc: Parameters<typeof writeNote>[0]) => void writeNote(doc, { text, kind: 'idea', round: 1 })

/** A store whose transactions wait for `gate` before they end. */
const gated =
  (gate: { wait: () => Promise<void> }) =>
  (store: Store): Store => ({
    ...store,
    transaction: async (work) => {
      const result = await store.transaction(work)
      await gate.wait()
      return result
    },
  })

/** A store that has no room while `full` says so. */
const fillingUp =
  (full: () => boolean) =>
  (store: Store): Store => ({
    ...store,
    transaction: (work) =>
      store.transaction(async (parts) => {
        const result = await work(parts)
        if (full()) throw new StoreError('disk-full', 'The disk is full.')
        return result
      }),
  })

const start = async (settings: Parameters<typeof SyncHouse.start>[0] = {}) => {
  const house = await SyncHouse.start(settings)
  onTestFinished(() => house.remove())
  const [table = ''] = await house.createWorkshop('w')
  await house.addPerson('w', 'ana')
  await house.addPerson('w', 'fay', 'facilitator')
  await house.seat('w', 'ana', table)
  return {
    house,
    table,
    notes: async () =>
      Object.values((await house.sync.documents.table('w', table)).notes)
        .map(({ text }) => text)
        .sort(),
  }
}

test('an ack waits for the disk, and so does what is written under a new client id', async () => {
  const gate = { wait: () => Promise.resolve() }
  const { house, table } = await start({ around: gated(gate) })
  const ana = await house.open('w', 'ana', `table/${table}`)
  const fay = await house.open('w', 'fay', `table/${table}`)
  const writing = Promise.withResolvers<void>()
  const written = Promise.withResolvers<void>()
  gate.wait = () => {
    writing.resolve()
    return written.promise
  }
  await ana.edit(note('slow'))
  await ana.askForAck(7)
  await writing.promise
  // A question that is answered at once shows that everything before it was heard.
  await ana.sendPresence(ana.doc.clientID, 1, { editing: 'x' })
  await fay.until(() => fay.presence.length > 0)
  expect([ana.acks, fay.updates]).toEqual([[], 0])
  written.resolve()
  await ana.until(() => ana.acks.length > 0)
  await fay.until(() => fay.updates > 0)
  expect(ana.acks).toEqual([7])
})

test('who arrives while something is being written under a new client id gets it only once it is on disk', async () => {
  const gate = { wait: () => Promise.resolve() }
  const { house, table } = await start({ around: gated(gate) })
  const ana = await house.open('w', 'ana', `table/${table}`)
  const fay = await house.connect('w', 'fay', `table/${table}`)
  const writing = Promise.withResolvers<void>()
  const written = Promise.withResolvers<void>()
  gate.wait = () => {
    writing.resolve()
    return written.promise
  }
  await ana.edit(note('slow'))
  await writing.promise
  const syncing = fay.sync()
  await fay.sendPresence(fay.doc.clientID, 1, {})
  await ana.until(() => ana.presence.length > 0)
  expect(fay.synced).toBe(false)
  written.resolve()
  await syncing
  expect(fay.doc.getMap('notes').size).toBe(1)
})

test('what cannot be written is not kept in memory, and comes back with its author', async () => {
  let full = false
  const { house, table, notes } = await start({ around: fillingUp(() => full) })
  const ana = await house.open('w', 'ana', `table/${table}`)
  full = true
  await ana.edit(note('kept by its author'))
  await ana.askForAck(1)
  expect(await ana.untilClosed()).toMatchObject({ code: 1013 })
  expect(ana.acks).toEqual([])
  expect(await notes()).toEqual([])
  full = false
  const again = await house.open('w', 'ana', `table/${table}`, { doc: ana.doc })
  await again.askForAck(2)
  await again.until(() => again.acks.length > 0)
  expect(await notes()).toEqual(['kept by its author'])
})

test('a command that fails leaves the document as it was, in memory and on disk', async () => {
  const { house } = await start()
  const fay = await house.open('w', 'fay', 'plenary')
  const failing = house.sync.documents.transaction(async (command) => {
    await command.change('w', 'plenary', (doc) => void proposeTopic(doc, { session: 's', title: 'Never' }))
    expect(Object.keys((await command.plenary('w')).topics)).toHaveLength(1)
    throw new Error('second thoughts')
  })
  await expect(failing).rejects.toThrow('second thoughts')
  await house.sync.documents.change('w', 'plenary', (doc) => void proposeTopic(doc, { session: 's', title: 'Kept' }))
  await fay.until(() => fay.updates > 0)
  expect(Object.values((await house.sync.documents.plenary('w')).topics).map(({ title }) => title)).toEqual(['Kept'])
  expect([...fay.doc.getMap('topics').keys()]).toHaveLength(1)
})

test('commands that run into one another all take effect, once each', async () => {
  const { house } = await start()
  await house.open('w', 'fay', 'plenary')
  const propose = (n: number) =>
    house.sync.documents.once({ workshop: 'w', person: 'ana', key: `k${n}` }, async (command) => {
      const { title } = await command.change('w', 'plenary', (doc) => proposeTopic(doc, { session: 's', title: `Topic ${n}` }))
      return title
    })
  const numbers = Array.from({ length: 40 }, (_, n) => n)
  await Promise.all([...numbers, ...numbers].map(propose))
  const inMemory = Object.values((await house.sync.documents.plenary('w')).topics).map(({ title }) => title)
  expect(inMemory.sort()).toEqual(numbers.map((n) => `Topic ${n}`).sort())
  await house.stop()
  const again = await SyncHouse.start({ directory: house.directory })
  onTestFinished(() => again.stop())
  expect(Object.keys((await again.sync.documents.plenary('w')).topics)).toHaveLength(40)
})

test('a command that begins before the one before it is in memory does not write over it', async () => {
  const gate = { wait: () => Promise.resolve() }
  const { house } = await start({ around: gated(gate) })
  await house.open('w', 'fay', 'plenary')
  gate.wait = () => new Promise((resolve) => setImmediate(resolve))
  const propose = (title: string) => house.sync.documents.change('w', 'plenary', (doc) => void proposeTopic(doc, { session: 's', title }))
  await Promise.all(['one', 'two', 'three'].map(propose))
  expect(
    Object.values((await house.sync.documents.plenary('w')).topics)
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['one', 'three', 'two'])
})

test('a command that builds on an edit that is not yet on disk takes it along', async () => {
  const { house, table } = await start({ limits: { groupCommit: 60_000 } })
  const ana = await house.open('w', 'ana', `table/${table}`)
  await ana.edit(note('before'))
  await ana.askForAck(1)
  await ana.until(() => ana.acks.length > 0)
  let id = ''
  await ana.edit((doc) => (id = writeNote(doc, { text: 'in memory only', kind: 'idea', round: 1 })))
  await ana.sendPresence(ana.doc.clientID, 1, {})
  await ana.until(() => ana.presence.length > 0)
  expect((await house.store.documents.load('w', `table/${table}`)).updates).toHaveLength(1)
  await house.sync.documents.change('w', `table/${table}`, (doc) => setNoteKind(doc, id, 'question'))
  const { doc } = await loadDocument(house.store, 'w', `table/${table}`)
  expect(
    Object.values(readTable(doc).notes)
      .map(({ text, kind }) => `${text}: ${kind}`)
      .sort(),
  ).toEqual(['before: idea', 'in memory only: question'])
})

test('a command that takes along what was written under a new client id keeps whose that is', async () => {
  const held = Promise.withResolvers<void>()
  const writing = Promise.withResolvers<void>()
  let holds = false
  const { house, table } = await start({
    around: (store) => ({
      ...store,
      transaction: async (work) => {
        if (holds) {
          holds = false
          writing.resolve()
          await held.promise
        }
        return store.transaction(work)
      },
    }),
  })
  const ana = await house.open('w', 'ana', `table/${table}`)
  holds = true
  await ana.edit(note('in memory only'))
  await writing.promise
  await house.sync.documents.change('w', `table/${table}`, note('of a command'))
  expect((await house.store.clientIds.owners('w', `table/${table}`)).get(ana.doc.clientID)).toBe('ana')
  const { doc } = await loadDocument(house.store, 'w', `table/${table}`)
  expect(Object.keys(readTable(doc).notes)).toHaveLength(2)
  held.resolve()
})

test('a long log becomes a snapshot, and the document reads the same', async () => {
  const { house, table, notes } = await start({ limits: { logBeforeSnapshot: 5, groupCommit: 0 } })
  const ana = await house.open('w', 'ana', `table/${table}`)
  for (let n = 0; n < 20; n++) {
    await ana.edit(note(`note ${n}`))
    await ana.askForAck(n)
    await ana.until(() => ana.acks.includes(n))
  }
  const before = await notes()
  await house.stop()
  const again = await SyncHouse.start({ directory: house.directory })
  onTestFinished(() => again.stop())
  const stored = await again.store.documents.load('w', `table/${table}`)
  expect(stored.snapshot?.seq).toBeGreaterThanOrEqual(6)
  expect(
    Object.values((await again.sync.documents.table('w', table)).notes)
      .map(({ text }) => text)
      .sort(),
  ).toEqual(before)
})

test('a document leaves memory when nobody uses it, and comes back whole', async () => {
  const { house, table, notes } = await start({ limits: { unloadAfter: 1 } })
  const ana = await house.open('w', 'ana', `table/${table}`)
  await ana.edit(note('left behind'))
  await ana.askForAck(1)
  await ana.until(() => ana.acks.length > 0)
  ana.end()
  await expect.poll(() => house.sync.measure().documents).toBe(0)
  expect(await notes()).toEqual(['left behind'])
})

test('a server that is killed has every acknowledged edit when it starts again', { timeout: 30_000 }, async () => {
  const directory = mkdtempSync(join(tmpdir(), 'sheaf-killed-'))
  const server = spawn(process.execPath, [join(import.meta.dirname, '..', 'testing', 'syncUntilKilled.ts'), directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void server.kill('SIGKILL'))
  const ended = once(server, 'exit')
  const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
  const { origin, table, ticket } = JSON.parse(line) as { origin: string; table: string; ticket: string }
  const ana = new SyncClient(`${origin}/sync/w/table/${table}?ticket=${ticket}`)
  await ana.sync()
  // Twice as many messages are just within what a connection may send at once.
  for (let n = 1; n <= 290; n++) {
    await ana.edit(note(`note ${n}`))
    await ana.askForAck(n)
    if (n % 20 === 0) await ana.until(() => ana.acks.length >= n / 2)
  }
  await ana.until(() => ana.acks.length > 200)
  server.kill('SIGKILL')
  await ended
  await ana.untilClosed()

  const house = await SyncHouse.start({ directory })
  onTestFinished(() => house.remove())
  const kept = new Set(Object.values((await house.sync.documents.table('w', table)).notes).map(({ text }) => text))
  expect(Math.max(...ana.acks)).toBeGreaterThan(200)
  for (let n = 1; n <= Math.max(...ana.acks); n++) expect(kept).toContain(`note ${n}`)
})
