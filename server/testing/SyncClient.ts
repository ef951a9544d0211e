import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Fact } from '#shared/facts.ts'
import { syncMessage, type GrantChange, type Refusal } from '#shared/syncMessages.ts'

/** One awareness state as it arrived. */
export interface HeardPresence {
  client: number
  clock: number
  state: unknown
}

/** A client of the sync protocol that keeps everything it hears and says only what it is told to. */
export class SyncClient {
  readonly doc: Y.Doc
  readonly acks: number[] = []
  readonly refusals: Refusal[] = []
  readonly grants: GrantChange[] = []
  readonly facts: Fact[] = []
  readonly presence: HeardPresence[] = []
  heartbeats = 0
  presenceMessages = 0
  updates = 0
  closed: { code: number; reason: string } | undefined
  synced = false
  /** Called once the answer to the server's question is on its way: whatever is edited from here on is not in it. */
  answered: () => void = () => {}
  /** Answer the server's question for what it lacks, as clients do. */
  answersStep1 = true
  readonly #socket: WebSocket
  readonly #waiting = new Set<() => void>()
  readonly #openOrClosed: Promise<void>

  constructor(url: string, { doc = new Y.Doc(), headers = {} }: { doc?: Y.Doc; headers?: Record<string, string> } = {}) {
    this.doc = doc
    this.#socket = new WebSocket(url, { headers })
    this.#socket.binaryType = 'nodebuffer'
    this.#socket.on('error', () => {})
    this.#openOrClosed = new Promise((resolve) => {
      this.#socket.once('open', resolve)
      this.#socket.once('close', () => resolve())
    })
    this.#socket.on('message', (data) => {
      this.#hear(data as Buffer)
      this.#wake()
    })
    this.#socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() }
      this.#wake()
    })
  }

  /** Waits until `holds`, looking again whenever something arrives. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      if (this.closed !== undefined) throw new Error(`Closed while waiting: ${this.closed.code} ${this.closed.reason}`)
      await this.#next()
    }
  }

  async untilClosed(): Promise<{ code: number; reason: string }> {
    while (this.closed === undefined) await this.#next()
    return this.closed
  }

  async sync(): Promise<void> {
    this.synced = false
    await this.say(syncMessage.sync, (encoder) => {
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarUint8Array(encoder, Y.encodeStateVector(this.doc))
    })
    await this.until(() => this.synced)
  }

  /** Changes the own document and sends the change. */
  async edit(change: (doc: Y.Doc) => void): Promise<void> {
    await this.sendUpdate(this.locally(change))
  }

  /** Changes the own document and returns the change without sending it. */
  locally(change: (doc: Y.Doc) => void): Uint8Array {
    const updates: Uint8Array[] = []
    const onUpdate = (update: Uint8Array) => updates.push(update)
    this.doc.on('update', onUpdate)
    this.doc.transact(() => change(this.doc))
    this.doc.off('update', onUpdate)
    return Y.mergeUpdates(updates)
  }

  async sendUpdate(update: Uint8Array): Promise<void> {
    await this.say(syncMessage.sync, (encoder) => {
      encoding.writeVarUint(encoder, 2)
      encoding.writeVarUint8Array(encoder, update)
    })
  }

  async askForAck(counter: number): Promise<void> {
    await this.say(syncMessage.ack, (encoder) => encoding.writeVarUint(encoder, counter))
  }

  async sendPresence(client: number, clock: number, state: unknown): Promise<void> {
    await this.say(syncMessage.awareness, (encoder) => {
      const states = encoding.createEncoder()
      encoding.writeVarUint(states, 1)
      encoding.writeVarUint(states, client)
      encoding.writeVarUint(states, clock)
      encoding.writeVarString(states, JSON.stringify(state))
      encoding.writeVarUint8Array(encoder, encoding.toUint8Array(states))
    })
  }

  async say(kind: number, write: (encoder: encoding.Encoder) => void): Promise<void> {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, kind)
    write(encoder)
    await this.sendFrame(encoding.toUint8Array(encoder))
  }

  async sendFrame(frame: Uint8Array): Promise<void> {
    await this.#openOrClosed
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(frame)
  }

  end(): void {
    this.#socket.terminate()
  }

  #hear(message: Buffer): void {
    const decoder = decoding.createDecoder(message)
    switch (decoding.readVarUint(decoder)) {
      case syncMessage.sync:
        this.#hearSync(decoder)
        break
      case syncMessage.awareness:
        this.presenceMessages++
        this.#hearPresence(decoding.createDecoder(decoding.readVarUint8Array(decoder)))
        break
      case syncMessage.ack:
        this.acks.push(decoding.readVarUint(decoder))
        break
      case syncMessage.refusal:
        this.refusals.push(JSON.parse(decoding.readVarString(decoder)) as Refusal)
        break
      case syncMessage.grant:
        this.grants.push(JSON.parse(decoding.readVarString(decoder)) as GrantChange)
        break
      case syncMessage.fact:
        this.facts.push(JSON.parse(decoding.readVarString(decoder)) as Fact)
        break
      case syncMessage.heartbeat:
        this.heartbeats++
        break
    }
  }

  #hearSync(decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder)
    const content = decoding.readVarUint8Array(decoder)
    if (kind === 0) {
      if (this.answersStep1) {
        void this.#answer(content)
        this.answered()
      }
      return
    }
    if (kind === 2) this.updates++
    Y.applyUpdate(this.doc, content, this)
    if (kind === 1) this.synced = true
  }

  async #answer(stateVector: Uint8Array): Promise<void> {
    await this.say(syncMessage.sync, (encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(this.doc, stateVector))
    })
  }

  #hearPresence(decoder: decoding.Decoder): void {
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const client = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      this.presence.push({ client, clock, state: JSON.parse(decoding.readVarString(decoder)) as unknown })
    }
  }

  #next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.add(resolve))
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve()
    this.#waiting.clear()
  }
}
