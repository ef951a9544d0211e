import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { binNotes, noteText, writeNote } from '#shared/doc/board.ts'
import { editTable } from '#shared/doc/programme.ts'
import { plenaryParts } from '#shared/doc/plenary.ts'
import { tableParts } from '#shared/doc/table.ts'
import { changeText } from '#shared/doc/text.ts'
import type { PlenarySnapshot, TableSnapshot } from '#shared/model/snapshot.ts'
import { WebSocket as NodeWebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { TestServer } from '../../server/testing/TestServer.ts'
import { createCommandSender, type CommandSender } from './commandSender.ts'
import { noCopy, type OpenCopy } from './documentCopy.ts'
import { createNotDelivered, type NotDeliveredList } from './notDelivered.ts'
import { openSharedDocument, type SharedDocument } from './sharedDocument.ts'
import type { Readable } from './store.ts'

/* The client's documents against the real server, over real sockets. */

let server: TestServer
const open: SharedDocument<object>[] = []

beforeEach(async () => {
  server = await TestServer.start()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((document) => document.close()))
  await server.stop()
})

interface Device {
  readonly workshop: string
  readonly sender: CommandSender
  readonly notDelivered: NotDeliveredList
  /** Pulls the network cable, or puts it back. */
  online: boolean
  readonly sockets: Set<NodeWebSocket>
}

function device(workshop: string, credential: string): Device {
  const own: Device = {
    workshop,
    online: true,
    sockets: new Set(),
    notDelivered: createNotDelivered({ load: () => Promise.resolve(undefined), save: () => Promise.resolve() }),
    sender: createCommandSender({
      origin: server.origin,
      fetch: (input, init) => (own.online ? fetch(input, init) : Promise.reject(new TypeError('no network'))),
      credentialOf: () => credential,
    }),
  }
  return own
}

function unplug(own: Device): void {
  own.online = false
  for (const socket of own.sockets) socket.terminate()
}

function openAt<S extends object>(
  own: Device,
  name: string,
  parts: Parameters<typeof openSharedDocument<S>>[0]['parts'],
  openCopy: OpenCopy = () => noCopy,
): SharedDocument<S> {
  class OwnWebSocket extends NodeWebSocket {
    constructor(url: string | URL) {
      super(url)
      own.sockets.add(this)
    }
  }
  const document = openSharedDocument<S>({
    name,
    parts,
    openCopy,
    presence: true,
    notDelivered: own.notDelivered,
    expectWritable: () => true,
    line: {
      url: `${server.origin.replace('http', 'ws')}/sync/${own.workshop}`,
      WebSocket: OwnWebSocket as unknown as typeof WebSocket,
      ticket: () => own.sender.send('ticket', { params: { workshop: own.workshop }, body: { document: name } }),
      // No waiting in tests.
      random: () => 0.02,
    },
  })
  open.push(document)
  return document
}

/** A copy on the device that outlives the document, as a browser's storage does. */
function keptCopy(): { open: OpenCopy; bytes: () => number } {
  let updates: Uint8Array[] = []
  return {
    bytes: () => updates.length,
    open: (doc) => {
      const hadCopy = updates.length > 0
      for (const update of updates) Y.applyUpdate(doc, update, 'copy')
      const keep = (update: Uint8Array) => void updates.push(update)
      doc.on('update', keep)
      const close = () => Promise.resolve(doc.off('update', keep))
      return { loaded: Promise.resolve(hadCopy), close, clear: () => close().then(() => void (updates = [])) }
    },
  }
}

const until = <T>(source: Readable<T>, holds: (value: T) => boolean) =>
  vi.waitFor(() => expect(holds(source.get())).toBe(true), { timeout: 8000, interval: 10 })
const saved = (document: SharedDocument<object>) =>
  until(document.line, ({ phase, synced, unsaved }) => phase === 'connected' && synced && !unsaved)
const docOf = (document: SharedDocument<object>) => document.generation.get().doc
const texts = (document: SharedDocument<TableSnapshot>) =>
  Object.values(document.picture.get().notes)
    .map(({ text }) => text)
    .sort()

/** A workshop with one table, at which Ana and Bruno sit. */
async function scene() {
  const { workshop, joinCode, facilitator } = await server.create({ format: 'world-cafe' })
  const franka = device(workshop, facilitator.credential)
  const plenary = openAt<PlenarySnapshot>(franka, 'plenary', plenaryParts)
  await until(plenary.picture, ({ tables }) => Object.keys(tables).length > 0)
  const table = Object.keys(plenary.picture.get().tables)[0] ?? ''
  const [ana, bruno] = (await Promise.all(
    ['Ana', 'Bruno'].map(async (name) => {
      const someone = await server.join(joinCode, name)
      const own = device(workshop, someone.credential)
      await own.sender.send('takeSeat', { params: { workshop }, body: { table } })
      return own
    }),
  )) as [Device, Device]
  return {
    workshop,
    table,
    plenary,
    franka,
    ana,
    bruno,
    atTable: (own: Device, copy?: OpenCopy) => openAt<TableSnapshot>(own, `table/${table}`, tableParts, copy),
  }
}

test('what one writes the other sees, and it is saved once the server says so', async () => {
  const { ana, bruno, atTable } = await scene()
  const atAna = atTable(ana)
  const atBruno = atTable(bruno)
  await saved(atAna)
  await saved(atBruno)
  expect(atAna.writable.get()).toBe(true)
  writeNote(docOf(atAna), { text: 'Fund the pair', kind: 'idea', round: 1 })
  expect(atAna.line.get().unsaved).toBe(true)
  await saved(atAna)
  await until(atBruno.picture, () => texts(atBruno).includes('Fund the pair'))
  // Saved means stored: a server that starts again has it.
  await server.restart()
  const later = atTable(device(ana.workshop, (await server.session(ana.workshop, await credentialOf(ana))).credential))
  await until(later.picture, () => texts(later).includes('Fund the pair'))
})

test('edits made while apart meet, and nothing that was typed is lost', async () => {
  const { ana, bruno, atTable } = await scene()
  const atAna = atTable(ana)
  const atBruno = atTable(bruno)
  await saved(atAna)
  await saved(atBruno)
  const note = writeNote(docOf(atAna), { text: 'shared', kind: 'idea', round: 1 })
  await until(atBruno.picture, ({ notes }) => notes[note] !== undefined)

  unplug(ana)
  await until(atAna.line, ({ phase }) => phase !== 'connected')
  writeNote(docOf(atAna), { text: 'written offline', kind: 'obstacle', round: 1 })
  const atAnaText = noteText(docOf(atAna), note)
  if (atAnaText !== undefined) changeText(atAnaText, 'Ana: shared', 5)
  const atBrunoText = noteText(docOf(atBruno), note)
  if (atBrunoText !== undefined) changeText(atBrunoText, 'shared, says Bruno')
  expect(atAna.line.get().unsaved).toBe(true)

  ana.online = true
  atAna.hurry()
  await saved(atAna)
  await until(atBruno.picture, ({ notes }) => notes[note]?.text === 'Ana: shared, says Bruno')
  await until(atAna.picture, ({ notes }) => notes[note]?.text === 'Ana: shared, says Bruno')
  expect(texts(atBruno)).toContain('written offline')
  expect(ana.notDelivered.items.get()).toEqual([])
})

test('a reload without a connection shows everything, lets people write on, and what was pending is sent on return', async () => {
  const { ana, bruno, atTable } = await scene()
  const copy = keptCopy()
  const first = atTable(ana, copy.open)
  await saved(first)
  writeNote(docOf(first), { text: 'before', kind: 'idea', round: 1 })
  await saved(first)
  unplug(ana)
  writeNote(docOf(first), { text: 'pending', kind: 'idea', round: 1 })
  await first.close()

  const reloaded = atTable(ana, copy.open)
  await until(reloaded.ready, (ready) => ready)
  expect(texts(reloaded)).toEqual(['before', 'pending'])
  expect(reloaded.writable.get()).toBe(true)
  expect(reloaded.line.get().phase).not.toBe('connected')
  ana.online = true
  reloaded.hurry()
  await saved(reloaded)
  const atBruno = atTable(bruno)
  await until(atBruno.picture, () => texts(atBruno).includes('pending'))
})

test('what the server refuses is kept, and the document is built anew', async () => {
  const { ana, bruno, plenary, table, atTable } = await scene()
  const copy = keptCopy()
  const atAna = atTable(ana, copy.open)
  await saved(atAna)
  const common = writeNote(docOf(atAna), { text: 'in time', kind: 'idea', round: 1 })
  await saved(atAna)
  unplug(ana)
  await until(atAna.line, ({ phase }) => phase !== 'connected')
  const late = writeNote(docOf(atAna), { text: 'too late', kind: 'question', round: 1 })
  binNotes(docOf(atAna), [common])

  editTable(docOf(plenary), table, { locked: true })
  await saved(plenary)
  const before = docOf(atAna)
  ana.online = true
  atAna.hurry()
  await until(atAna.generation, ({ doc }) => doc !== before)
  expect(atAna.picture.get().notes[late]).toBeUndefined()
  expect(atAna.picture.get().notes[common]?.binnedAt).toBeUndefined()
  expect(atAna.writable.get()).toBe(false)
  expect(ana.notDelivered.items.get()).toMatchObject([{ what: 'note', text: 'too late', code: 'read-only', from: `table/${table}` }])

  // The new document lives on: it follows what happens after the table is opened again.
  editTable(docOf(plenary), table, { locked: false })
  await saved(plenary)
  await until(atAna.writable, (writable) => writable)
  const atBruno = atTable(bruno)
  await saved(atBruno)
  writeNote(docOf(atBruno), { text: 'afterwards', kind: 'idea', round: 1 })
  await until(atAna.picture, () => texts(atAna).includes('afterwards'))
  expect(copy.bytes()).toBeGreaterThan(0)
  expect(texts(atBruno)).toEqual(['afterwards', 'in time'])
})

test('a deleted workshop ends the line for good', async () => {
  const { franka, workshop, ana, atTable } = await scene()
  const atAna = atTable(ana)
  await saved(atAna)
  await franka.sender.send('deleteWorkshop', { params: { workshop }, body: { title: 'Clusters, next year' } })
  await until(atAna.ended, (end) => end === 'deleted')
  expect(atAna.line.get().phase).toBe('ended')
})

test('a server that went away and came back is found again by itself', async () => {
  const { ana, atTable } = await scene()
  const atAna = atTable(ana)
  await saved(atAna)
  await server.restart()
  writeNote(docOf(atAna), { text: 'in between', kind: 'idea', round: 1 })
  await saved(atAna)
  expect(texts(atAna)).toContain('in between')
})

test('presence of others carries the name that the server gave it, and no echo comes back', async () => {
  const { ana, bruno, atTable } = await scene()
  const atAna = atTable(ana)
  const atBruno = atTable(bruno)
  await saved(atAna)
  await saved(atBruno)
  atAna.generation.get().awareness.setLocalState({ editing: 'n1', person: 'somebody-else' })
  await vi.waitFor(() =>
    expect([...atBruno.generation.get().awareness.getStates().values()]).toContainEqual(expect.objectContaining({ editing: 'n1' })),
  )
  const seen = [...atBruno.generation.get().awareness.getStates().values()].find((state) => state['editing'] === 'n1')
  expect(seen?.['person']).not.toBe('somebody-else')
  const sent = [...bruno.sockets].map((socket) => vi.spyOn(socket, 'send'))
  atAna.generation.get().awareness.setLocalState({ editing: 'n2' })
  await vi.waitFor(() =>
    expect([...atBruno.generation.get().awareness.getStates().values()]).toContainEqual(expect.objectContaining({ editing: 'n2' })),
  )
  for (const send of sent) expect(send).not.toHaveBeenCalled()
})

async function credentialOf(own: Device): Promise<string> {
  return (await own.sender.send('personalLink', { params: { workshop: own.workshop } })).secret
}

test('a stock y-websocket client and ours edit one table together', async () => {
  const { ana, bruno, table, workshop, atTable } = await scene()
  const ours = atTable(ana)
  await saved(ours)
  const { ticket } = await bruno.sender.send('ticket', { params: { workshop }, body: { document: `table/${table}` } })
  const stock = new WebsocketProvider(`${server.origin.replace('http', 'ws')}/sync/${workshop}`, `table/${table}`, new Y.Doc(), {
    params: { ticket },
    WebSocketPolyfill: NodeWebSocket as unknown as typeof WebSocket,
    disableBc: true,
  })
  try {
    const id = writeNote(docOf(ours), { text: 'from ours', kind: 'idea', round: 1 })
    await vi.waitFor(() => expect(noteText(stock.doc, id)?.toJSON()).toBe('from ours'))
    // Both in one note, letter by letter, at the same time.
    for (const letter of ' and stock') noteText(stock.doc, id)?.insert(noteText(stock.doc, id)?.length ?? 0, letter)
    for (const letter of 'This is ') noteText(docOf(ours), id)?.insert((noteText(docOf(ours), id)?.toJSON() ?? '').indexOf('from'), letter)
    await until(ours.picture, () => texts(ours).includes('This is from ours and stock'))
    await vi.waitFor(() => expect(noteText(stock.doc, id)?.toJSON()).toBe('This is from ours and stock'))
    await saved(ours)
    expect(ana.notDelivered.items.get()).toEqual([])
  } finally {
    stock.destroy()
  }
})

test('two tabs of one browser never sync behind the server’s back', async () => {
  const channels = vi.spyOn(BroadcastChannel.prototype, 'postMessage')
  const { ana, bruno, atTable } = await scene()
  const [one, other] = [atTable(ana), atTable(bruno)]
  await Promise.all([saved(one), saved(other)])
  writeNote(docOf(one), { text: 'through the server', kind: 'idea', round: 1 })
  await until(other.picture, () => texts(other).length === 1)
  expect(channels).not.toHaveBeenCalled()
})
