import { once } from 'node:events'
import * as encoding from 'lib0/encoding'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { noteText, writeNote } from '#shared/doc/board.ts'
import { syncMessage } from '#shared/syncMessages.ts'
import { SyncHouse } from '../testing/SyncHouse.ts'
import { scanUpdate } from './scanUpdate.ts'

const note = (text: string) => (doc: Y.Doc) => void writeNote(doc, { text, kind: 'idea', round: 1 })

const start = async (settings: Parameters<typeof SyncHouse.start>[0] = {}) => {
  const house = await SyncHouse.start(settings)
  onTestFinished(() => house.remove())
  const [table = ''] = await house.createWorkshop('w')
  for (const person of ['ana', 'bruno']) {
    await house.addPerson('w', person)
    await house.seat('w', person, table)
  }
  return {
    house,
    table,
    open: (person: string, given: { doc?: Y.Doc } = {}) => house.open('w', person, `table/${table}`, given),
    notes: async () =>
      Object.values((await house.sync.documents.table('w', table)).notes)
        .map(({ text }) => text)
        .sort(),
  }
}

const bytes = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
const numbers = (...values: number[]) => bytes((encoder) => values.forEach((value) => encoding.writeVarUint(encoder, value)))
/** One garbage-collected struct of this length. */
const gcStruct = (client: number, clock: number, length: number) => numbers(1, 1, client, clock, 0, length, 0)

test('seven bytes that claim 33 million structs are refused before anything is reserved for them', async () => {
  const { open } = await start()
  const bomb = numbers(1, 33_000_000, 1, 0)
  expect(bomb.length).toBeLessThanOrEqual(7)
  const begun = performance.now()
  expect(() => scanUpdate(bomb, 50_000)).toThrow('not a valid update')
  expect(performance.now() - begun).toBeLessThan(20)
  const ana = await open('ana')
  await ana.sendUpdate(bomb)
  await ana.until(() => ana.refusals.length > 0)
  expect(ana.refusals[0]?.code).toBe('malformed')
})

test.each<[string, Uint8Array, string]>([
  ['nothing at all', new Uint8Array(), 'malformed'],
  ['half an update', Uint8Array.of(1, 1, 5), 'malformed'],
  ['bytes after the end', Uint8Array.of(0, 0, 1), 'malformed'],
  ['the other encoding (V2)', Y.encodeStateAsUpdateV2(new Y.Doc()), 'malformed'],
  ['a clock beyond all bounds', gcStruct(5, 0, 2 ** 40), 'malformed'],
  ['one client twice', numbers(2, 1, 5, 0, 0, 1, 1, 5, 1, 0, 1, 0), 'malformed'],
  ['a sub-document', Y.encodeStateAsUpdate(docWith((doc) => doc.getMap('notes').set('x', new Y.Doc()))), 'invalid'],
  ['XML', Y.encodeStateAsUpdate(docWith((doc) => doc.getMap('notes').set('x', new Y.XmlElement('a')))), 'invalid'],
])('an update that is %s is refused', async (_, update, code) => {
  const { open, notes } = await start()
  const ana = await open('ana')
  await ana.sendUpdate(update)
  await ana.until(() => ana.refusals.length > 0)
  expect(ana.refusals[0]?.code).toBe(code)
  await ana.sync()
  await ana.edit(note('the line still works'))
  await ana.askForAck(1)
  await ana.until(() => ana.acks.length > 0)
  expect(await notes()).toEqual(['the line still works'])
})

test('updates that are too large, and documents that grow too large, are refused', async () => {
  const { open, notes } = await start({ limits: { update: 20_000, document: { bytes: 30_000, structs: 1_000 } } })
  const ana = await open('ana')
  await ana.edit(note('a'.repeat(21_000)))
  await ana.until(() => ana.refusals.length === 1)
  const fresh = await open('bruno')
  for (let n = 0; n < 2; n++) await fresh.edit((doc) => doc.getText('answer/s1').insert(0, 'b'.repeat(9_900)))
  for (let n = 0; n < 2; n++) await fresh.edit((doc) => doc.getText('answer/s2').insert(0, 'b'.repeat(9_900)))
  await fresh.until(() => fresh.refusals.length === 1)
  expect([ana.refusals[0]?.code, fresh.refusals[0]?.code]).toEqual(['too-large', 'document-full'])
  expect(await notes()).toEqual([])
})

test('ten bytes under the id of someone else cannot void what they write', async () => {
  const { open, notes } = await start()
  const bruno = await open('bruno')
  await bruno.edit(note('first'))
  await bruno.askForAck(1)
  await bruno.until(() => bruno.acks.length > 0)
  const ana = await open('ana')
  const clock = Y.getState(bruno.doc.store, bruno.doc.clientID)
  await ana.sendUpdate(gcStruct(bruno.doc.clientID, clock, 1_000))
  await ana.until(() => ana.refusals.length > 0)
  expect(ana.refusals[0]?.code).toBe('foreign-client')
  await bruno.edit(note('second'))
  await bruno.askForAck(2)
  await bruno.until(() => bruno.acks.length > 1)
  expect(await notes()).toEqual(['first', 'second'])
})

test('what is repeated under the id of someone else, with other words, is neither stored nor handed on', async () => {
  const { house, table, open } = await start()
  const ana = await open('ana')
  await ana.edit(note('as it was said'))
  await ana.askForAck(1)
  await ana.until(() => ana.acks.length > 0)
  const bruno = await open('bruno')
  const forged = new Y.Doc()
  forged.clientID = ana.doc.clientID
  forged.getText('message').insert(0, 'twisted')
  await bruno.sendUpdate(Y.mergeUpdates([Y.encodeStateAsUpdate(forged), bruno.locally(note('of bruno'))]))
  await bruno.askForAck(1)
  await bruno.until(() => bruno.acks.length > 0)
  await ana.until(() => ana.doc.getMap('notes').size === 2)
  const stored = await house.store.documents.load('w', `table/${table}`)
  const log = stored.retired === true ? [] : stored.updates.map(({ update }) => Buffer.from(update).toString('latin1'))
  expect(log.join()).toContain('of bruno')
  expect(log.join()).not.toContain('twisted')
})

test('an id that somebody present has announced, but not yet written under, is theirs', async () => {
  const { open } = await start()
  const bruno = await open('bruno')
  await bruno.sendPresence(bruno.doc.clientID, 1, {})
  const ana = await open('ana')
  await ana.until(() => ana.presence.length > 0)
  await ana.sendUpdate(gcStruct(bruno.doc.clientID, 0, 1))
  await ana.until(() => ana.refusals.length > 0)
  expect(ana.refusals[0]?.code).toBe('foreign-client')
})

test('offline edits come back under the id of an earlier page load', async () => {
  const { open, notes } = await start()
  const before = await open('ana')
  await before.edit(note('online'))
  await before.askForAck(1)
  await before.until(() => before.acks.length > 0)
  before.end()
  before.locally(note('offline'))
  const reloaded = new Y.Doc()
  Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(before.doc))
  const ana = await open('ana', { doc: reloaded })
  await ana.edit(note('after the reload'))
  await ana.askForAck(1)
  await ana.until(() => ana.acks.length > 0)
  expect(ana.refusals).toEqual([])
  expect(await notes()).toEqual(['after the reload', 'offline', 'online'])
})

test('the id under which the server writes is its own', async () => {
  const { house, table, open } = await start()
  const ana = await open('ana')
  await house.sync.documents.change('w', `table/${table}`, note('from the server'))
  await ana.until(() => ana.updates > 0)
  const [server = 0] = Y.encodeStateVector(ana.doc).length > 1 ? [...ana.doc.store.clients.keys()] : []
  await ana.sendUpdate(gcStruct(server, Y.getState(ana.doc.store, server), 1))
  await ana.until(() => ana.refusals.length > 0)
  expect(ana.refusals[0]?.code).toBe('foreign-client')
})

test('an update with a gap is refused, and nothing after it is acknowledged until the client syncs again', async () => {
  const { open, notes } = await start()
  const ana = await open('ana')
  ana.locally(note('lost on the way'))
  await ana.edit(note('builds on what was lost'))
  await ana.askForAck(1)
  await ana.until(() => ana.refusals.length > 0)
  expect(ana.refusals[0]?.code).toBe('gap')
  await ana.askForAck(2)
  await ana.sync()
  await ana.askForAck(3)
  await ana.until(() => ana.acks.length > 0)
  expect(ana.acks).toEqual([3])
  expect(await notes()).toEqual(['builds on what was lost', 'lost on the way'])
})

test('deleting what the server does not have is a gap too', async () => {
  const { open } = await start()
  const ana = await open('ana')
  await ana.sendUpdate(numbers(0, 1, 4711, 1, 0, 5))
  await ana.until(() => ana.refusals.length > 0)
  expect(ana.refusals[0]?.code).toBe('gap')
})

test('structs that wait for one another in a circle leave nothing waiting', async () => {
  const { open, notes } = await start()
  const ana = await open('ana')
  // Two items, each with the other as its left neighbour.
  const item = (leftClient: number, leftClock: number) => (encoder: encoding.Encoder) => {
    encoding.writeUint8(encoder, 0x80 | 4)
    encoding.writeVarUint(encoder, leftClient)
    encoding.writeVarUint(encoder, leftClock)
    encoding.writeVarString(encoder, 'x')
  }
  const circle = bytes((encoder) => {
    encoding.writeVarUint(encoder, 2)
    for (const [own, other] of [
      [11, 12],
      [12, 11],
    ] as const) {
      for (const value of [1, own, 0]) encoding.writeVarUint(encoder, value)
      item(other, 0)(encoder)
    }
    encoding.writeVarUint(encoder, 0)
  })
  await ana.sendUpdate(circle)
  await ana.until(() => ana.refusals.length > 0)
  expect(ana.refusals[0]?.code).toBe('gap')
  const bruno = await open('bruno')
  await bruno.edit(note('unharmed'))
  await bruno.askForAck(1)
  await bruno.until(() => bruno.acks.length > 0)
  expect(await notes()).toEqual(['unharmed'])
})

/** Many bytes that lib0 reads as a number that is none: it would be within every bound. */
const noNumber = [...new Uint8Array(150).fill(0x80), 0]
const one = [4, 1, 7, ...Buffer.from('message'), 1, 0x78] // a letter at the beginning of the key message
test.each<[string, number[]]>([
  ['client id', [1, 1, ...noNumber, 0, ...one, 0]],
  ['clock', [1, 1, 5, ...noNumber, ...one, 0]],
  ['number of structs', [1, ...noNumber, 5, 0, 0]],
  ['length of what was garbage-collected', [1, 1, 5, 0, 0, ...noNumber, 0]],
  ['length of what was deleted', [1, 1, 5, 0, 1, 1, 7, ...Buffer.from('message'), ...noNumber, 0]],
  ['length of a text', [1, 1, 5, 0, 4, 1, 7, ...Buffer.from('message'), ...noNumber, 0]],
  ['number of values', [1, 1, 5, 0, 8, 1, 7, ...Buffer.from('message'), ...noNumber, 0]],
  ['deleted client', [0, 1, ...noNumber, 1, 0, 1]],
  ['beginning of a deletion', [0, 1, 5, 1, ...noNumber, 1]],
  ['length of a deletion', [0, 1, 5, 1, 0, ...noNumber]],
])('an update whose %s is no number is refused, and harms nobody', async (_, update) => {
  const { open, notes } = await start()
  const [ana, bruno] = [await open('ana'), await open('bruno')]
  await ana.edit(note('just before'))
  await ana.sendUpdate(Uint8Array.from(update))
  await ana.until(() => ana.refusals.length > 0)
  expect(ana.refusals[0]?.code).toBe('malformed')
  await bruno.edit(note('right after'))
  await bruno.askForAck(1)
  await bruno.until(() => bruno.acks.length > 0)
  expect(await notes()).toEqual(['just before', 'right after'])
})

test('an item between a neighbour that is there and one that is garbage-collected is refused: who still has the other would keep it', async () => {
  const { house, table, open } = await start()
  const [ana, bruno] = [await open('ana'), await open('bruno')]
  let id = ''
  await bruno.edit((doc) => {
    id = writeNote(doc, { text: 'gone soon', kind: 'idea', round: 1 })
    doc.getText('message').insert(0, 'Hello')
  })
  const child = (noteText(bruno.doc, id) as unknown as { _start: { id: Y.ID } })._start.id
  await bruno.edit((doc) => doc.getMap('notes').delete(id))
  await bruno.askForAck(1)
  await bruno.until(() => bruno.acks.length > 0)
  const end = (bruno.doc.getText('message') as unknown as { _start: { lastId: Y.ID } })._start.lastId
  await ana.sendUpdate(
    bytes((encoder) => {
      for (const value of [1, 1, ana.doc.clientID, 0]) encoding.writeVarUint(encoder, value)
      encoding.writeUint8(encoder, 0xc4)
      for (const value of [end.client, end.clock, child.client, child.clock]) encoding.writeVarUint(encoder, value)
      encoding.writeVarString(encoder, ' forged')
      encoding.writeVarUint(encoder, 0)
    }),
  )
  await ana.until(() => ana.refusals.length > 0)
  expect(ana.refusals[0]?.code).toBe('invalid')
  expect((await house.sync.documents.table('w', table)).message).toBe('Hello')
})

test('an id that somebody has spoken under is theirs also while they are away', async () => {
  const { open, notes } = await start()
  const bruno = await open('bruno')
  await bruno.sendPresence(bruno.doc.clientID, 1, {})
  await bruno.until(() => bruno.presence.length > 0)
  bruno.end()
  bruno.locally(note('written offline'))
  const ana = await open('ana')
  const squatting = new Y.Doc()
  squatting.clientID = bruno.doc.clientID
  note('squatting')(squatting)
  await ana.sendUpdate(Y.encodeStateAsUpdate(squatting))
  await ana.until(() => ana.refusals.length > 0)
  expect(ana.refusals[0]?.code).toBe('foreign-client')
  const again = await open('bruno', { doc: bruno.doc })
  await again.askForAck(1)
  await again.until(() => again.acks.length > 0)
  expect(await notes()).toEqual(['written offline'])
})

test('frames that are no messages end the connection, messages of unknown kinds do not', async () => {
  const { open } = await start()
  const ana = await open('ana')
  await ana.say(99, () => {})
  await ana.askForAck(1)
  await ana.until(() => ana.acks.length > 0)
  await ana.sendFrame(Uint8Array.of(syncMessage.sync))
  expect(await ana.untilClosed()).toMatchObject({ code: 4400 })
})

test('a frame beyond all bounds is cut off, and so is a flood', async () => {
  const { open } = await start({ limits: { frame: 4_096, messages: { burst: 20, perSecond: 1 } } })
  const ana = await open('ana')
  await ana.sendFrame(new Uint8Array(5_000))
  expect(await ana.untilClosed()).toMatchObject({ code: 1009 })
  const bruno = await open('bruno')
  for (let n = 0; n < 30; n++) await bruno.askForAck(n)
  expect(await bruno.untilClosed()).toMatchObject({ code: 4308 })
})

test('frames are not compressed, and what comes in more pieces than anything needs is cut off', async () => {
  const { house, table } = await start()
  const socket = new WebSocket(`${house.origin}/sync/w/table/${table}?ticket=${house.ticket('w', 'ana', `table/${table}`)}`, {
    perMessageDeflate: true,
  })
  await once(socket, 'open')
  expect(socket.extensions).toBe('')
  for (let piece = 0; piece < 100; piece++) socket.send(Uint8Array.of(0), { fin: false })
  const [code] = (await once(socket, 'close')) as [number]
  expect(code).toBe(1008)
})

test('a line that says nothing hears a heartbeat', async () => {
  const { open } = await start({ limits: { heartbeat: 20 } })
  const ana = await open('ana')
  await ana.until(() => ana.heartbeats > 2)
  expect(ana.heartbeats).toBeGreaterThan(2)
})

test('a deleted workshop sends everyone away for good, and no stale copy brings it back', async () => {
  const { house, table, open } = await start()
  const ana = await open('ana')
  const ticket = house.ticket('w', 'ana', `table/${table}`)
  await ana.edit(note('to be forgotten'))
  await ana.askForAck(1)
  await ana.until(() => ana.acks.length > 0)
  await house.sync.documents.retire('w', 2)
  expect(await ana.untilClosed()).toMatchObject({ code: 4410 })
  const stale = await house.connect('w', 'ana', `table/${table}`, { ticket, doc: ana.doc })
  expect(await stale.untilClosed()).toMatchObject({ code: 4410 })
  await expect(house.sync.documents.table('w', table)).rejects.toMatchObject({ fault: 'retired' })
})

test('a document that cannot be read is not served as an empty one', async () => {
  let broken = false
  const { house, open } = await start({
    around: (store) => ({
      ...store,
      documents: {
        append: (batch) => store.documents.append(batch),
        writeSnapshot: (...given) => store.documents.writeSnapshot(...given),
        list: (workshop) => store.documents.list(workshop),
        count: () => store.documents.count(),
        load: (workshop, document) =>
          broken && document !== 'plenary' ? Promise.reject(new Error('unreadable')) : store.documents.load(workshop, document),
      },
    }),
  })
  const [, other = ''] = Object.keys((await house.sync.documents.plenary('w')).tables)
  broken = true
  const ana = await house.connect('w', 'ana', `table/${other}`)
  expect(await ana.untilClosed()).toMatchObject({ code: 1011 })
  broken = false
  await open('ana')
})

test.each([
  ['a page of another site', 'https://elsewhere.example', false],
  ['a page without a site', 'null', false],
  ['a page of the public address', 'https://sheaf.example', true],
])('%s may open a socket: %s → %s', async (_, origin, allowed) => {
  const { house } = await start({ publicUrl: 'https://sheaf.example' })
  const ana = await house.connect('w', 'ana', 'plenary', { headers: { origin } })
  if (allowed) await ana.sync()
  else await ana.untilClosed()
  expect(ana.synced).toBe(allowed)
})

function docWith(change: (doc: Y.Doc) => void): Y.Doc {
  const doc = new Y.Doc()
  change(doc)
  return doc
}
