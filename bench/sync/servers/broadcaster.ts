import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'
import type { House } from './BenchServer.ts'
import { serve } from './serve.ts'

/**
 * The limit: hands every frame on to all others of the room, and answers the question for what a client lacks with bytes that lie ready.
 * No document, no grant, no check, no store.
 */
const http = createServer()
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false, clientTracking: false })
const states = new Map<string, Uint8Array>()
const rooms = new Map<string, Set<WebSocket>>()

sockets.on('connection', (socket, request) => {
  const name = (request.url ?? '').slice(1)
  const room = rooms.get(name) ?? new Set<WebSocket>()
  rooms.set(name, room.add(socket))
  socket.on('message', (frame: Buffer) => {
    if (frame[0] === 0 && frame[1] !== 2) {
      const state = states.get(name)
      if (frame[1] === 0 && state !== undefined) socket.send(state)
    } else for (const other of room) if (other !== socket) other.send(frame)
  })
  socket.on('close', () => room.delete(socket))
})

/** Sync step 2 around a state. */
function step2(state: Uint8Array): Uint8Array {
  const head = [0, 1]
  for (let left = state.length; ; left >>>= 7) {
    head.push(left > 127 ? (left & 127) | 128 : left)
    if (left <= 127) break
  }
  return Buffer.concat([Buffer.from(head), state])
}

serve({
  open({ rooms: groups }: House) {
    for (const { names, state } of groups) {
      const frame = step2(state)
      for (const name of names) states.set(name, frame)
    }
    return new Promise((resolve) => http.listen(0, '127.0.0.1', () => resolve((http.address() as AddressInfo).port)))
  },
  paths: (guests) => guests.map(({ room }) => `/${room}`),
  close: () => Promise.resolve(),
})
