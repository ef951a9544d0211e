import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import * as decoding from 'lib0/decoding'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { syncMessage } from '#shared/syncMessages.ts'
import { ackFrame, heartbeatFrame, presenceFrame, readPresenceFrame, refusalFrame, syncUpdate, updateFrame } from './frames.ts'

let server: WebSocketServer
let frames: Uint8Array

beforeAll(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  server.on('connection', (socket, { socket: line }) => line.write(frames, () => socket.close()))
  await once(server, 'listening')
})
afterAll(() => server.close())

/** The messages in these bytes, as the WebSocket library reads them. */
function messagesIn(bytes: Uint8Array): Promise<decoding.Decoder[]> {
  frames = bytes
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
    const messages: decoding.Decoder[] = []
    socket.on('message', (message: Buffer) => messages.push(decoding.createDecoder(message)))
    socket.on('error', reject)
    socket.on('close', () => resolve(messages))
  })
}

test.for([0, 1, 121, 122, 123, 127, 128, 16_383, 16_384, 65_530, 65_535, 70_000, 3_000_000])(
  'an update of %i bytes arrives as it was sent',
  async (length) => {
    const update = Uint8Array.from({ length }, (_, at) => at % 251)
    const [message, ...more] = await messagesIn(Buffer.concat([updateFrame(update), ackFrame(7)]))
    if (message === undefined) throw new Error('Nothing arrived.')
    expect([decoding.readVarUint(message), decoding.readVarUint(message)]).toEqual([syncMessage.sync, syncUpdate])
    expect(Buffer.from(decoding.readVarUint8Array(message)).equals(update)).toBe(true)
    expect(decoding.hasContent(message)).toBe(false)
    expect(more).toHaveLength(1)
  },
)

test.for([0, 127, 128, 16_384, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 1_796_000_000_000, Number.MAX_SAFE_INTEGER])(
  'the number %i arrives as it was sent',
  async (number) => {
    const [ack, heartbeat] = await messagesIn(Buffer.concat([ackFrame(number), heartbeatFrame(number)]))
    if (ack === undefined || heartbeat === undefined) throw new Error('Something is missing.')
    expect([decoding.readVarUint(ack), decoding.readVarUint(ack)]).toEqual([syncMessage.ack, number])
    expect([decoding.readVarUint(heartbeat), decoding.readVarUint(heartbeat)]).toEqual([syncMessage.heartbeat, number])
  },
)

test('words arrive in every script', async () => {
  const refusal = { code: 'too-large', reason: 'Zu viel auf einmal – 多すぎます 🙂' } as const
  const [message] = await messagesIn(refusalFrame(refusal))
  if (message === undefined) throw new Error('Nothing arrived.')
  expect(decoding.readVarUint(message)).toBe(syncMessage.refusal)
  expect(JSON.parse(decoding.readVarString(message))).toEqual(refusal)
})

test.for([0, 1, 3, 2_000])('what %i people do reads as it was written', (people) => {
  const entries = Array.from({ length: people }, (_, n) => ({ client: 2 ** 32 - 1 - n, clock: n * 100, json: `{"person":"p${n}"}` }))
  expect(readPresenceFrame(presenceFrame(entries))).toEqual(entries)
})
