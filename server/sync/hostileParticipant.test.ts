import { connect, type Socket } from 'node:net'
import { randomBytes } from 'node:crypto'
import * as encoding from 'lib0/encoding'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { writeNote } from '#shared/doc/board.ts'
import { syncMessage } from '#shared/syncMessages.ts'
import { heapInUse } from '../testing/fuzz/memory.ts'
import { SyncHouse } from '../testing/SyncHouse.ts'
import { Allowance } from './Allowances.ts'
import { Connection } from './Connection.ts'
import { FanOut } from './FanOut.ts'
import { updateFrame } from './frames.ts'
import { defaultLimits } from './limits.ts'
import { WaitingForOthers } from './WaitingForOthers.ts'

/* Mallory holds a valid ticket and a seat at the table. Bruno sits there too, and must notice nothing. */

const note = (text: string) => (doc: Y.Doc) => void writeNote(doc, { text, kind: 'idea', round: 1 })

const start = async (settings: Parameters<typeof SyncHouse.start>[0] = {}) => {
  const house = await SyncHouse.start(settings)
  onTestFinished(() => house.remove())
  const [table = ''] = await house.createWorkshop('w')
  for (const person of ['mallory', 'bruno']) {
    await house.addPerson('w', person)
    await house.seat('w', person, table)
  }
  const bruno = await house.open('w', 'bruno', `table/${table}`)
  let written = 0
  return {
    house,
    table,
    bruno,
    document: `table/${table}` as const,
    mallory: (given: { doc?: Y.Doc } = {}) => house.open('w', 'mallory', `table/${table}`, given),
    /** Bruno writes, and it is kept. */
    brunoGoesOn: async () => {
      await bruno.edit(note(`bruno ${++written}`))
      await bruno.askForAck(written)
      await bruno.until(() => bruno.acks.includes(written))
      expect(bruno.refusals).toEqual([])
    },
  }
}

/** A socket that shakes hands by itself and then does only what it is told to: not even answer pings. */
const rawSocket = async (house: SyncHouse, person: string, document: string): Promise<Socket> => {
  const { hostname, port } = new URL(house.origin)
  const ticket = house.ticket('w', person, document)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  socket.write(
    `GET /sync/w/${document}?ticket=${ticket} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
  )
  await new Promise((resolve) => socket.once('data', resolve))
  return socket
}

test('a flood of messages through one connection ends that connection and no other', async () => {
  const { mallory, brunoGoesOn } = await start()
  const flood = await mallory()
  const other = await mallory()
  for (let n = 0; n < 800; n++) await flood.say(99, () => {})
  expect(await flood.untilClosed()).toMatchObject({ code: 4308 })
  await brunoGoesOn()
  await other.sync()
})

test('a flood through many connections of one person is one person’s flood', async () => {
  const { mallory, brunoGoesOn } = await start({ limits: { personMessages: { burst: 300, perSecond: 1 } } })
  const floods = await Promise.all(Array.from({ length: 5 }, () => mallory()))
  await Promise.all(
    floods.map(async (flood) => {
      for (let n = 0; n < 100; n++) await flood.say(99, () => {})
    }),
  )
  await Promise.all(floods.map((flood) => flood.say(99, () => {})))
  await expect.poll(() => floods.some(({ closed }) => closed?.code === 4308)).toBe(true)
  await brunoGoesOn()
})

test('coming back does not fill an allowance that is used up', async () => {
  const { house, mallory, document, brunoGoesOn } = await start({ limits: { personAnswers: { burst: 20_000, perSecond: 1 } } })
  const first = await mallory()
  await first.edit((doc) => doc.getText('answer/s1').insert(0, 'x'.repeat(15_000)))
  await first.askForAck(1)
  await first.until(() => first.acks.length > 0)
  const greedy = await mallory()
  await greedy.sendFrame(Uint8Array.of(syncMessage.sync, 0, 1, 0))
  await greedy.until(() => greedy.synced)
  await expect(mallory()).rejects.toThrow('4308')
  expect(await (await house.connect('w', 'mallory', document)).untilClosed()).toMatchObject({ code: 4308 })
  await brunoGoesOn()
})

test('one person has so many connections, a workshop so many, and whoever is there stays', async () => {
  const { house, mallory, document, brunoGoesOn } = await start({ limits: { connectionsPerPerson: 5, connectionsPerWorkshop: 8 } })
  const tries = await Promise.allSettled(Array.from({ length: 12 }, () => mallory()))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  for (const person of ['ana', 'carla']) {
    await house.addPerson('w', person)
    await house.open('w', person, document)
  }
  await house.addPerson('w', 'dana')
  expect(await (await house.connect('w', 'dana', document)).untilClosed()).toMatchObject({ code: 1013 })
  await brunoGoesOn()
})

test('a ticket opens five connections and then no more', async () => {
  const { house, document } = await start()
  const ticket = house.ticket('w', 'mallory', document)
  const codes: (number | undefined)[] = []
  for (let n = 0; n < 7; n++) {
    const client = await house.connect('w', 'mallory', document, { ticket })
    await client.sync().catch(() => undefined)
    codes.push(client.closed?.code)
  }
  expect(codes).toEqual([undefined, undefined, undefined, undefined, undefined, 4301, 4301])
})

test('a giant note is refused, a giant frame cut off', async () => {
  const { mallory, brunoGoesOn, house, table } = await start()
  const one = await mallory()
  await one.edit(note('x'.repeat(100_000)))
  await one.until(() => one.refusals.length > 0)
  expect(one.refusals[0]?.code).toBe('invalid')
  const another = await mallory()
  await another.sendFrame(new Uint8Array(2_000_000))
  expect(await another.untilClosed()).toMatchObject({ code: 1009 })
  await brunoGoesOn()
  expect(Object.keys((await house.sync.documents.table('w', table)).notes)).toHaveLength(1)
})

test(
  'tens of thousands of tiny notes (a million would end alike): 5,000 are taken, memory stays bounded, bruno is told',
  { timeout: 60_000 },
  async () => {
    const endless = { burst: 1e12, perSecond: 1e12 }
    const { mallory, bruno } = await start({
      limits: { messages: endless, bytes: endless, personMessages: endless, personBytes: endless, personWork: endless },
    })
    const before = await heapInUse()
    let refused = 0
    for (let round = 0; round < 8; round++) {
      const flood = await mallory()
      const batch = flood.locally((doc) => {
        for (let n = 0; n < 1_000; n++) doc.getMap('notes').set(`n${round}-${n}`, new Y.Map())
      })
      for (let times = 0; times < 10; times++) await flood.sendUpdate(batch)
      await flood.sendPresence(flood.doc.clientID, 1, {})
      await flood.until(() => flood.presence.some(({ client }) => client === flood.doc.clientID))
      refused += flood.refusals.length
      flood.end()
    }
    expect(refused).toBe(30)
    await bruno.edit(note('one more'))
    await bruno.until(() => bruno.refusals.length > 0)
    expect(bruno.refusals[0]).toEqual({ code: 'invalid', reason: 'There are too many of these already.' })
    expect((await heapInUse()) - before).toBeLessThan(120e6)
  },
)

test('client ids: 1,000 for one person and document, and none of anybody else', async () => {
  const { mallory, brunoGoesOn, bruno } = await start({ limits: { clientsPerPerson: 20, personMessages: { burst: 1e6, perSecond: 1e6 } } })
  await brunoGoesOn()
  const squatter = await mallory()
  let clients = 0
  const claim = () => {
    const doc = new Y.Doc()
    doc.clientID = 1_000 + clients++
    doc.getText('answer/s1').insert(0, 'x')
    return Y.encodeStateAsUpdate(doc)
  }
  while (squatter.refusals.length === 0) {
    await squatter.sendUpdate(claim())
    await squatter.sync()
  }
  expect(clients).toBe(21)
  expect(squatter.refusals[0]?.code).toBe('too-large')
  const foreign = await mallory()
  await foreign.sendUpdate(
    Uint8Array.of(1, 1, ...varUint(bruno.doc.clientID), ...varUint(Y.getState(bruno.doc.store, bruno.doc.clientID)), 0, 5, 0),
  )
  await foreign.until(() => foreign.refusals.length > 0)
  expect(foreign.refusals[0]?.code).toBe('foreign-client')
  await brunoGoesOn()
})

test('presence of an id that bruno has spoken or written under stays bruno’s, also while he is away', async () => {
  const { house, mallory, bruno, document, brunoGoesOn } = await start()
  await brunoGoesOn() // written under one id
  const away = await house.open('w', 'bruno', document)
  await away.sendPresence(77, 1, {}) // spoken under another
  await away.until(() => away.presence.length > 0)
  away.end()
  const squatter = await mallory()
  await bruno.until(() => bruno.presence.some(({ client, state }) => client === 77 && state === null))
  await squatter.sendPresence(77, 50, { editing: 'n1' })
  await squatter.sendPresence(bruno.doc.clientID, 50, { editing: 'n1' })
  await squatter.sendPresence(5, 1, { editing: 'own' })
  await bruno.until(() => bruno.presence.some(({ client }) => client === 5))
  expect(bruno.presence.filter(({ state }) => JSON.stringify(state).includes('mallory')).map(({ client }) => client)).toEqual([5])
  const back = await house.open('w', 'bruno', document)
  await back.sendPresence(77, 1, { editing: 'n2' })
  await back.until(() => back.presence.some(({ client, state }) => client === 77 && JSON.stringify(state).includes('n2')))
})

test('a client that comes back with an unchanged presence clock is seen at once', async () => {
  const { house, bruno, document } = await start()
  const first = await house.open('w', 'mallory', document)
  await first.sendPresence(7, 3, { editing: 'n1' })
  await bruno.until(() => bruno.presence.length > 0)
  first.end()
  await bruno.until(() => bruno.presence.at(-1)?.state === null)
  const again = await house.open('w', 'mallory', document)
  await again.sendPresence(7, 3, { editing: 'n1' })
  await bruno.until(() => bruno.presence.at(-1)?.state !== null)
  const clocks = bruno.presence.map(({ clock }) => clock)
  expect(clocks.at(-1)).toBeGreaterThan(clocks.at(-2) ?? 0)
  // What it says next, with its own next clock, counts too.
  await again.sendPresence(7, 4, { editing: 'n2' })
  await bruno.until(() => JSON.stringify(bruno.presence.at(-1)?.state).includes('n2'))
})

test('a client whose old line is still held open speaks through its new one at once', async () => {
  const { house, bruno, document } = await start()
  const old = await house.open('w', 'mallory', document)
  await old.sendPresence(7, 3, { editing: 'n1' })
  await bruno.until(() => bruno.presence.length > 0)
  const fresh = await house.open('w', 'mallory', document)
  await fresh.sendPresence(7, 4, { editing: 'n2' })
  await bruno.until(() => JSON.stringify(bruno.presence.at(-1)?.state).includes('n2'))
  old.end()
  await fresh.sendPresence(7, 5, { editing: 'n3' })
  await bruno.until(() => JSON.stringify(bruno.presence.at(-1)?.state).includes('n3'))
  expect(bruno.presence.map(({ state }) => state)).not.toContain(null)
})

test('pending structs: a thousand updates that build on nothing leave nothing behind', async () => {
  const { house, mallory, document, brunoGoesOn } = await start()
  const patient = await mallory()
  for (let n = 0; n < 500; n++) {
    await patient.sendUpdate(Uint8Array.of(1, 1, ...varUint(4_000 + n), 9, 4, 1, 7, ...new TextEncoder().encode('message'), 1, 120, 0))
  }
  await patient.until(() => patient.refusals.length === 500)
  expect(new Set(patient.refusals.map(({ code }) => code))).toEqual(new Set(['gap']))
  const late = await house.open('w', 'mallory', document)
  expect(late.doc.store.pendingStructs).toBeNull()
  await brunoGoesOn()
})

test('a reader who does not read is not waited for, and is sent away', { timeout: 30_000 }, async () => {
  const endless = { burst: 1e12, perSecond: 1e12 }
  const { house, bruno, document, brunoGoesOn } = await start({
    limits: {
      bufferedSoft: 64 * 1024,
      bufferedHard: 512 * 1024,
      closeTimeout: 100,
      messages: endless,
      bytes: endless,
      personMessages: endless,
      personBytes: endless,
      personWork: endless,
      document: { bytes: 1e9, structs: 1e9 },
    },
  })
  const slow = await rawSocket(house, 'mallory', document)
  await expect.poll(() => house.sync.measure().connections).toBe(2)
  slow.pause()
  let written = 0
  while (house.sync.measure().connections === 2) {
    await bruno.edit((doc) => {
      const text = doc.getText('answer/s1')
      text.delete(0, text.length)
      text.insert(0, 'x'.repeat(19_000))
    })
    await bruno.askForAck(--written)
    expect(house.sync.measure().bufferedBytes).toBeLessThan(1024 * 1024)
    if (written % 20 === 0) await bruno.sync()
    if (written < -5_000) throw new Error('Nobody was sent away.')
  }
  expect(house.sync.measure().bufferedBytes).toBe(0)
  slow.destroy()
  await brunoGoesOn()
})

test('above the soft bound a slow line gets no presence, above the hard one it is closed', () => {
  const sent: Uint8Array[] = []
  let closed: number | undefined
  const socket = { on: () => {}, close: (code: number) => (closed = code), resume: () => {}, terminate: () => {} }
  const line = { socket, bufferedBytes: 0, send: (frame: Uint8Array) => sent.push(frame) > 0 && line.bufferedBytes === 0 }
  const allowance = new Allowance(defaultLimits, Date.now())
  const document = { waitingForOthers: new WaitingForOthers(() => new Uint8Array()) }
  const connection = new Connection(
    line as never,
    document as never,
    { person: 'bruno' } as never,
    { read: true, write: true },
    { limits: defaultLimits, allowance },
  )
  const [update, presence] = [Uint8Array.of(1), Uint8Array.of(2)]
  const fanOut = new FanOut(new Set([connection]), defaultLimits.fanOut, () => presence)
  const told = () => {
    fanOut.tell(update, undefined)
    return sent.splice(0).map((frames) => Buffer.from(frames))
  }
  expect(told()).toEqual([Buffer.concat([updateFrame(update), presence])])
  line.bufferedBytes = defaultLimits.bufferedSoft + 1
  expect(told()).toEqual([updateFrame(update)])
  line.bufferedBytes = defaultLimits.bufferedHard + 1
  expect(told()).toEqual([updateFrame(update)])
  expect(closed).toBe(1013)
  expect(told()).toEqual([])
})

test('a line that answers no ping is cut off', async () => {
  const { house, document } = await start({ limits: { heartbeat: 50 } })
  const dead = await rawSocket(house, 'mallory', document)
  dead.resume()
  await new Promise((resolve) => dead.once('close', resolve))
  await expect.poll(() => house.sync.measure().connections).toBe(1)
})

function varUint(value: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}
