import * as encoding from 'lib0/encoding'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { noteText, writeNote } from '#shared/doc/board.ts'
import { addSession } from '#shared/doc/programme.ts'
import { readPlenary } from '#shared/doc/plenary.ts'
import { readTable } from '#shared/doc/table.ts'
import { StoreError } from '../store/StoreError.ts'
import type { SyncClient } from '../testing/SyncClient.ts'
import { SyncHouse } from '../testing/SyncHouse.ts'
import type { SyncLimits } from './limits.ts'

/* Others hear of an edit before it is on disk. What a server that stops just then takes back, its author brings again: nobody else may. */

const note = (text: string) => (doc: Y.Doc) => writeNote(doc, { text, kind: 'idea', round: 1 })
const texts = (doc: Y.Doc) =>
  Object.values(readTable(doc).notes)
    .map(({ text }) => text)
    .sort()

/** A house whose writes to the disk wait for `crash`, which fails them and sends everyone away, as a server that stops does. */
const start = async (limits: Partial<SyncLimits> = {}) => {
  let writing: PromiseWithResolvers<void> | undefined
  const house = await SyncHouse.start({
    limits: { groupCommit: 1, ...limits },
    around: (store) => ({
      ...store,
      transaction: (work) =>
        store.transaction(async (parts) => {
          const result = await work(parts)
          await writing?.promise
          return result
        }),
    }),
  })
  onTestFinished(() => house.remove())
  const [table = ''] = await house.createWorkshop('w')
  for (const person of ['ana', 'bruno']) {
    await house.addPerson('w', person)
    await house.seat('w', person, table)
  }
  await house.addPerson('w', 'fay', 'facilitator')
  return {
    holdDisk: () => {
      writing = Promise.withResolvers()
      writing.promise.catch(() => {}) // it may be that nothing was waiting
    },
    crash: async (...clients: SyncClient[]) => {
      writing?.reject(new StoreError('failed', 'The server stops.'))
      for (const client of clients) await client.untilClosed()
      writing = undefined
    },
    open: (person: string, { doc, document = `table/${table}` }: { doc?: Y.Doc; document?: string } = {}) =>
      house.open('w', person, document, doc === undefined ? {} : { doc }),
    connect: (person: string, doc: Y.Doc) => house.connect('w', person, `table/${table}`, { doc }),
    stored: async () =>
      Object.values((await house.sync.documents.table('w', table)).notes)
        .map(({ text }) => text)
        .sort(),
    plenary: () => house.sync.documents.plenary('w'),
  }
}

/** The note that Ana wrote and Bruno answered. */
const answeredNote = (doc: Y.Doc) => Object.values(readTable(doc).notes).find(({ text }) => text.includes('seen'))?.id ?? ''

const numbers = (...values: number[]): Uint8Array => {
  const encoder = encoding.createEncoder()
  for (const value of values) encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}

const saved = async (client: SyncClient, counter: number) => {
  await client.askForAck(counter)
  await client.until(() => client.acks.includes(counter))
}

/** Ana and Bruno know one another; then Ana writes, Bruno sees it and writes into it, and none of that reaches the disk. */
const crashed = async (limits: Partial<SyncLimits> = {}) => {
  const house = await start(limits)
  const ana = await house.open('ana')
  const bruno = await house.open('bruno')
  await ana.edit(note('first'))
  await saved(ana, 1)
  await bruno.edit(note('of bruno'))
  await saved(bruno, 1)
  house.holdDisk()
  let id = ''
  await ana.edit((doc) => (id = note('seen')(doc)))
  await bruno.until(() => texts(bruno.doc).includes('seen'))
  await bruno.edit((doc) => noteText(doc, id)?.insert(4, ' and answered'))
  await ana.until(() => texts(ana.doc).includes('seen and answered'))
  await ana.edit((doc) => noteText(doc, id)?.insert(0, 'once '))
  await house.crash(ana, bruno)
  expect(await house.stored()).toEqual(['first', 'of bruno'])
  return { house, ana, bruno }
}

test('others hear of an edit at once, but of the first under a client id only once its owner is on disk', async () => {
  const { open, holdDisk, crash } = await start()
  const ana = await open('ana')
  const bruno = await open('bruno')
  await ana.edit(note('first'))
  await saved(ana, 1)
  await bruno.until(() => texts(bruno.doc).length === 1)
  holdDisk()
  await ana.edit(note('at once'))
  await bruno.until(() => texts(bruno.doc).length === 2)
  await bruno.edit(note('under a new id'))
  await ana.askForAck(2)
  // A question that is answered shows that everything before it was heard.
  await bruno.sendPresence(bruno.doc.clientID, 1, {})
  await ana.until(() => ana.presence.length > 0)
  expect(texts(ana.doc)).toEqual(['at once', 'first'])
  expect(ana.acks).toEqual([1])
  await crash(ana, bruno)
})

test('whoever holds an edit of somebody else that was lost waits for its author; then all is there and acknowledged', async () => {
  const { house, ana, bruno } = await crashed()
  const again = await house.open('bruno', { doc: bruno.doc })
  await again.edit(note('meanwhile'))
  await again.askForAck(7)
  const author = await house.open('ana', { doc: ana.doc })
  await saved(author, 7)
  await again.until(() => again.acks.includes(7))
  expect([again.refusals, author.refusals]).toEqual([[], []])
  const all = ['first', 'meanwhile', 'of bruno', 'once seen and answered']
  expect(await house.stored()).toEqual(all)
  await author.until(() => texts(author.doc).length === all.length)
  expect([texts(again.doc), texts(author.doc)]).toEqual([all, all])
})

test('where the author does not come back, whoever waits is told, and keeps what is their own', async () => {
  const { house, bruno } = await crashed({ lateAuthors: 100 })
  bruno.locally(note('of bruno alone'))
  const again = await house.open('bruno', { doc: bruno.doc })
  await again.askForAck(7)
  await again.until(() => again.refusals.length > 0)
  expect(again.refusals).toEqual([{ code: 'gap', reason: 'This was written into something that never reached the server.' }])
  expect(again.acks).toEqual([])
  const anew = await house.open('bruno')
  await anew.edit(note('of bruno anew'))
  await saved(anew, 8)
  expect(await house.stored()).toContain('of bruno anew')
  expect(await house.stored()).not.toContain('seen')
})

test('readers who saw what was lost are not told that they may not write', async () => {
  const house = await start()
  const fay = await house.open('fay', { document: 'plenary' })
  const ana = await house.open('ana', { document: 'plenary' })
  await fay.edit((doc) => addSession(doc, 'Morning'))
  await saved(fay, 1)
  house.holdDisk()
  await fay.edit((doc) => addSession(doc, 'Afternoon'))
  await ana.until(() => Object.keys(readPlenary(ana.doc).sessions).length === 3)
  await house.crash(fay, ana)
  const reader = await house.open('ana', { doc: ana.doc, document: 'plenary' })
  await reader.askForAck(2)
  const author = await house.open('fay', { doc: fay.doc, document: 'plenary' })
  await saved(author, 2)
  await reader.until(() => reader.acks.length > 0)
  expect(reader.refusals).toEqual([])
  expect(
    Object.values((await house.plenary()).sessions)
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['Afternoon', 'Morning', 'Session'])
})

test('brought under the id of somebody else, new edits are kept nowhere, however they are brought', async () => {
  const house = await start({ lateAuthors: 100 })
  const ana = await house.open('ana')
  await ana.edit(note('first'))
  await saved(ana, 1)
  const forged = new Y.Doc()
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(ana.doc))
  forged.clientID = ana.doc.clientID
  note('never said')(forged)
  const bruno = await house.open('bruno', { doc: forged })
  await bruno.askForAck(1)
  await bruno.until(() => bruno.refusals.length > 0)
  expect(bruno.acks).toEqual([])
  await ana.edit(note('second'))
  await saved(ana, 2)
  expect(await house.stored()).toEqual(['first', 'second'])
})

test('whoever types on before the server has asked what it lacks is not refused either', async () => {
  const { house, ana, bruno } = await crashed()
  const again = await house.connect('bruno', bruno.doc)
  const syncing = again.sync()
  await again.edit((doc) => noteText(doc, answeredNote(doc))?.insert(noteText(doc, answeredNote(doc))?.length ?? 0, '!'))
  await syncing
  await again.askForAck(7)
  const author = await house.open('ana', { doc: ana.doc })
  await saved(author, 7)
  await again.until(() => again.acks.includes(7))
  expect([again.refusals, author.refusals]).toEqual([[], []])
  expect(await house.stored()).toContain('once seen and answered!')
})

test('while something was left out, an update that overlaps what is garbage-collected sends nobody away', async () => {
  const house = await start()
  const [ana, bruno] = [await house.open('ana'), await house.open('bruno')]
  await ana.edit(note('of ana'))
  await saved(ana, 1)
  await bruno.edit((doc) => {
    const id = note('short')(doc)
    doc.getMap('notes').delete(id)
  })
  await saved(bruno, 1)
  // An answer with something under Ana's id, then one that begins before the end of what Bruno wrote and builds on nothing.
  const clock = (doc: Y.Doc, client: number) => Y.getState(doc.store, client)
  await bruno.say(0, (encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, numbers(1, 1, ana.doc.clientID, clock(ana.doc, ana.doc.clientID), 0, 1, 0))
  })
  const own = bruno.doc.clientID
  const overlapping = [...numbers(1, 2, own, clock(bruno.doc, own) - 3), 4, 1, 7, ...Buffer.from('message'), 6, ...Buffer.from('abcdef')]
  await bruno.sendUpdate(Uint8Array.from([...overlapping, 0x84, ...numbers(99_999, 0), 1, 0x7a, 0]))
  await ana.edit(note('still here'))
  await saved(ana, 2)
  expect([ana.closed, bruno.closed]).toEqual([undefined, undefined])
})
