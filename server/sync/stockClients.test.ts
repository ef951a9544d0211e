import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { writeNote } from '#shared/doc/board.ts'
import { readTable } from '#shared/doc/table.ts'
import { SyncHouse } from '../testing/SyncHouse.ts'

/* What people can connect with off the shelf: y-websocket's own provider, with a ticket. */

const start = async (settings: Parameters<typeof SyncHouse.start>[0] = {}) => {
  const house = await SyncHouse.start(settings)
  onTestFinished(() => house.remove())
  const [table = ''] = await house.createWorkshop('w')
  for (const person of ['ana', 'bruno']) {
    await house.addPerson('w', person)
    await house.seat('w', person, table)
  }
  return { house, document: `table/${table}` as const, table }
}

const provide = async (house: SyncHouse, person: string, document: string) => {
  const provider = new WebsocketProvider(`${house.origin}/sync/w`, document, new Y.Doc(), {
    params: { ticket: house.ticket('w', person, document) },
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
  })
  onTestFinished(() => provider.destroy())
  return provider
}

const synced = (provider: WebsocketProvider) =>
  new Promise<void>((resolve) => {
    if (provider.synced) resolve()
    else provider.once('sync', () => resolve())
  })

/** Waits until the document says so, looking at every update. */
const until = (doc: Y.Doc, holds: () => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (!holds()) return
      doc.off('update', look)
      resolve()
    }
    doc.on('update', look)
    look()
  })

const texts = (doc: Y.Doc) =>
  Object.values(readTable(doc).notes)
    .map(({ text }) => text)
    .sort()

test('two of them see what the other writes, and what was there before', async () => {
  const { house, document } = await start()
  await house.sync.documents.change('w', document, (doc) => void writeNote(doc, { text: 'before', kind: 'idea', round: 1 }))
  const ana = await provide(house, 'ana', document)
  const bruno = await provide(house, 'bruno', document)
  await Promise.all([synced(ana), synced(bruno)])
  writeNote(ana.doc, { text: 'from ana', kind: 'idea', round: 1 })
  writeNote(bruno.doc, { text: 'from bruno', kind: 'obstacle', round: 1 })
  await Promise.all([until(ana.doc, () => texts(ana.doc).length === 3), until(bruno.doc, () => texts(bruno.doc).length === 3)])
  expect(texts(ana.doc)).toEqual(['before', 'from ana', 'from bruno'])
  expect(texts(bruno.doc)).toEqual(texts(ana.doc))
})

test('one that was cut off catches up both ways, many writing at once', async () => {
  const { house, document, table } = await start()
  const ana = await provide(house, 'ana', document)
  const bruno = await provide(house, 'bruno', document)
  await Promise.all([synced(ana), synced(bruno)])
  bruno.disconnect()
  for (let n = 0; n < 50; n++) writeNote(ana.doc, { text: `ana ${n}`, kind: 'idea', round: 1 })
  for (let n = 0; n < 50; n++) writeNote(bruno.doc, { text: `bruno ${n}`, kind: 'idea', round: 1 })
  bruno.connect()
  await Promise.all([until(ana.doc, () => texts(ana.doc).length === 100), until(bruno.doc, () => texts(bruno.doc).length === 100)])
  expect(texts(bruno.doc)).toEqual(texts(ana.doc))
  await expect.poll(() => house.sync.measure().unwritten).toBe(0)
  expect(Object.values((await house.sync.documents.table('w', table)).notes)).toHaveLength(100)
})

test('one that may not read stops trying', async () => {
  const { house } = await start()
  const ana = await provide(house, 'ana', 'synthesis')
  const event = await new Promise<{ code: number }>((resolve) => ana.once('closed', (closed: { code: number }) => resolve(closed)))
  expect(event.code).toBe(4403)
  expect(ana.shouldConnect).toBe(false)
})

test('what they send back of the others’ presence changes nothing and goes nowhere', async () => {
  const { house, document } = await start()
  const ana = await provide(house, 'ana', document)
  const bruno = await provide(house, 'bruno', document)
  await Promise.all([synced(ana), synced(bruno)])
  const listener = await house.open('w', 'ana', document)
  ana.awareness.setLocalState({ editing: 'n1' })
  await listener.until(() => listener.presence.some(({ state }) => JSON.stringify(state).includes('n1')))
  await new Promise<void>((resolve) => {
    const look = () => {
      if (JSON.stringify(bruno.awareness.getStates().get(ana.doc.clientID) ?? {}).includes('n1')) resolve()
    }
    bruno.awareness.on('change', look)
    look()
  })
  // Bruno's provider has sent it back by now; his next own word arrives behind it.
  bruno.awareness.setLocalState({ editing: 'n2' })
  await listener.until(() => listener.presence.some(({ state }) => JSON.stringify(state).includes('n2')))
  const ofAna = listener.presence.filter(({ client, state }) => client === ana.doc.clientID && JSON.stringify(state).includes('n1'))
  expect(ofAna).toHaveLength(1)
  expect(bruno.awareness.getStates().get(ana.doc.clientID)).toEqual({ editing: 'n1', person: 'ana' })
})
