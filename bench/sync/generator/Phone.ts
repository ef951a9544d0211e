import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import type { ServerName } from '../ServerProcess.ts'
import type { Guest } from '../servers/BenchServer.ts'
import { readStamps, type Tally } from './stamps.ts'
import { ackRequest, clientFrame, emptyStep1, emptyStep2, varBytes } from './wire.ts'

/** What phones tell the scene. */
export interface Ears extends Tally {
  /** The server said that everything up to a request of so long ago (ms) is on disk. */
  acked(latency: number): void
  /** The line went although nobody hung up. */
  lost(reason: string): void
}

const endOfHead = Buffer.from('\r\n\r\n')

/** A client on a bare TCP socket: far cheaper than a real one, so that the server is what gets busy. */
export class Phone {
  readonly #guest: Guest
  readonly #number: number
  readonly #ears: Ears
  /** Hocuspocus begins every message with the document's name. */
  readonly #prefix: Buffer
  readonly #asksForAcks: boolean
  #socket: Socket | undefined
  #rest: Buffer | undefined
  #isOpen = false
  #synced = Promise.withResolvers<void>()
  readonly #askedAt: number[] = []
  #asked = 0
  #acked = 0
  #lastAsk = 0

  constructor(server: ServerName, guest: Guest, number: number, ears: Ears) {
    this.#guest = guest
    this.#number = number
    this.#ears = ears
    this.#prefix = server === 'hocuspocus' ? varBytes(Buffer.from(guest.room)) : Buffer.alloc(0)
    this.#asksForAcks = server === 'sheaf'
  }

  /** Resolves when the document has arrived. */
  dial(port: number, path: string): Promise<void> {
    this.#isOpen = false
    this.#rest = undefined
    this.#synced = Promise.withResolvers<void>()
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.#socket = socket
    socket.on('connect', () => {
      const key = randomBytes(16).toString('base64')
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
      )
    })
    socket.on('data', (chunk) => this.#hear(chunk))
    socket.on('error', (error) => this.#lost(socket, error.message))
    socket.on('close', () => this.#lost(socket, 'closed'))
    return this.#synced.promise
  }

  /** Sends messages in one write. */
  say(...messages: Buffer[]): void {
    const frames = messages.map((message) => clientFrame(this.#prefix.length === 0 ? message : Buffer.concat([this.#prefix, message])))
    this.#socket?.write(frames.length === 1 && frames[0] !== undefined ? frames[0] : Buffer.concat(frames))
  }

  /** Sends an edit and, where the server can tell, asks when it is on disk: at most ten times a second, as for any batch of updates. */
  write(edit: Buffer): void {
    const now = performance.now()
    if (!this.#asksForAcks || now - this.#lastAsk < 100) {
      this.say(edit)
      return
    }
    this.#lastAsk = now
    this.#askedAt[++this.#asked % 1024] = now
    this.say(edit, ackRequest(this.#asked))
  }

  /** Every request for an ack was answered. */
  get allAcked(): boolean {
    return this.#acked === this.#asked
  }

  hangUp(): void {
    const socket = this.#socket
    this.#socket = undefined
    socket?.destroy()
  }

  #lost(socket: Socket, reason: string): void {
    if (this.#socket !== socket) return
    this.#socket = undefined
    this.#ears.lost(`${this.#guest.person} in ${this.#guest.room}: ${reason}`)
    this.#synced.reject(new Error(`${this.#guest.person} in ${this.#guest.room}: ${reason}`))
  }

  #hear(chunk: Buffer): void {
    let bytes = this.#rest === undefined ? chunk : Buffer.concat([this.#rest, chunk])
    if (!this.#isOpen) {
      const end = bytes.indexOf(endOfHead)
      if (end === -1) {
        this.#rest = bytes
        return
      }
      if (!bytes.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) throw new Error(`No WebSocket: ${bytes.toString('latin1', 0, 60)}`)
      this.#isOpen = true
      bytes = bytes.subarray(end + 4)
      this.#greet()
    }
    const at = this.#hearFrames(bytes)
    this.#rest = at === bytes.length ? undefined : bytes.subarray(at)
  }

  #greet(): void {
    if (this.#prefix.length > 0) this.say(Buffer.from([2, 0, 1, 0x78])) // a token, which nobody asks for but everybody sends
    this.say(emptyStep1)
  }

  /** Returns where the first unfinished frame begins. */
  #hearFrames(bytes: Buffer): number {
    let at = 0
    while (bytes.length - at >= 2) {
      let length = (bytes[at + 1] ?? 0) & 127
      let from = at + 2
      if (length === 126) {
        if (bytes.length < at + 4) break
        length = bytes.readUInt16BE(at + 2)
        from = at + 4
      } else if (length === 127) {
        if (bytes.length < at + 10) break
        length = bytes.readUIntBE(at + 4, 6)
        from = at + 10
      }
      if (bytes.length < from + length) break
      this.#hearFrame((bytes[at] ?? 0) & 15, bytes, from, from + length)
      at = from + length
    }
    return at
  }

  #hearFrame(opcode: number, bytes: Buffer, from: number, to: number): void {
    if (opcode === 9) this.#socket?.write(clientFrame(bytes.subarray(from, to), 10))
    if (opcode === 8)
      this.#ears.lost(
        `${this.#guest.person} in ${this.#guest.room}: sent away with ${bytes.readUInt16BE(from)} ${bytes.toString('utf8', from + 2, to)}`,
      )
    if (opcode !== 2) return
    const at = from + this.#prefix.length
    switch (bytes[at] ?? -1) {
      case 0:
      case 4:
        if (bytes[at + 1] === 0) this.say(emptyStep2)
        else if (bytes[at + 1] === 1) this.#synced.resolve()
        else readStamps(bytes, at, to, this.#number, this.#ears)
        break
      case 1:
        readStamps(bytes, at, to, this.#number, this.#ears)
        break
      case 102:
        this.#hearAck(bytes, at + 1)
        break
      case 103:
        this.#ears.lost(`${this.#guest.person} in ${this.#guest.room}: refused ${bytes.toString('utf8', at + 2, to)}`)
        break
    }
  }

  #hearAck(bytes: Buffer, from: number): void {
    let counter = 0
    let factor = 1
    for (let at = from; ; at++) {
      const byte = bytes[at] ?? 0
      counter += (byte & 127) * factor
      if (byte < 128) break
      factor *= 128
    }
    const now = performance.now()
    for (; this.#acked < counter; this.#acked++) this.#ears.acked(now - (this.#askedAt[(this.#acked + 1) % 1024] ?? now))
  }
}
