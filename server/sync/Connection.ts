import type { Actor } from '#shared/access.ts'
import { closeEvents, type CloseEvent } from '#shared/closeEvents.ts'
import type { Refusal } from '#shared/syncMessages.ts'
import type { Allowance } from './Allowances.ts'
import { closeSocket } from './closeSocket.ts'
import { ackFrame, grantFrame, refusalFrame } from './frames.ts'
import type { Grant } from './grants.ts'
import type { HotDocument } from './HotDocument.ts'
import type { SyncLimits } from './limits.ts'
import type { Listener } from './Listener.ts'
import type { SocketLine } from './SocketLine.ts'
import { TokenBucket } from './TokenBucket.ts'

/** What is in no hurry goes along with an ack, most often, and by itself after so many ms. */
const soon = 100

const lateAuthors: Refusal = { code: 'gap', reason: 'This was written into something that never reached the server.' }

/** One socket: a person at a document. Holds what is particular to it: its grant, its unfinished acks, its allowance, its state. */
export class Connection implements Listener {
  readonly document: HotDocument
  /** Shared with the person's other connections. */
  readonly allowance: Allowance
  actor: Actor
  /**
   * - `in step`: everything received was taken, and acks are given
   * - `waiting`: it holds edits of others, which only these may bring; they were left out with what builds on them, and acks wait
   * - `diverged`: an update was refused, so the client holds something the server does not. Nothing is acked until it asks to sync again
   * - `closed`
   */
  state: 'in step' | 'waiting' | 'diverged' | 'closed' = 'in step'
  /** It has told once what it has and the server lacks. */
  hasAnswered = false
  readonly #line: SocketLine
  readonly #limits: SyncLimits
  readonly #messages: TokenBucket
  readonly #bytes: TokenBucket
  #grant: Grant
  #writesUntil = 0
  #received = 0
  #stored = 0
  #acksOwed: { counter: number; after: number }[] = []
  #answered = true
  #patience: NodeJS.Timeout | undefined
  #waiting: Uint8Array[] = []
  #soon: NodeJS.Timeout | undefined

  constructor(
    line: SocketLine,
    document: HotDocument,
    actor: Actor,
    grant: Grant,
    { limits, allowance }: { limits: SyncLimits; allowance: Allowance },
  ) {
    this.#line = line
    this.document = document
    this.allowance = allowance
    this.actor = actor
    this.#grant = grant
    this.#limits = limits
    this.#messages = new TokenBucket(limits.messages, Date.now())
    this.#bytes = new TokenBucket(limits.bytes, Date.now())
    line.socket.on('pong', () => (this.#answered = true))
  }

  get person(): string {
    return this.actor.person
  }

  get bufferedBytes(): number {
    return this.#line.bufferedBytes
  }

  get grant(): Grant {
    return this.#grant
  }

  /** Edits that were on their way when the grant went still count. */
  get mayWrite(): boolean {
    return this.#grant.write || Date.now() < this.#writesUntil
  }

  /** Whether a message of so many bytes is within what a connection may send. */
  mayReceive(bytes: number, now: number): boolean {
    return this.#messages.take(1, now) && this.#bytes.take(bytes, now) && this.allowance.mayReceive(bytes, now)
  }

  changeGrant(grant: Grant): void {
    const { write } = this.#grant
    this.#grant = grant
    if (!grant.read) this.close(closeEvents.forbidden)
    else if (grant.write !== write) {
      this.#writesUntil = grant.write ? 0 : Date.now() + this.#limits.grantGrace
      this.send(grantFrame({ write: grant.write }))
    }
  }

  get keepsUp(): boolean {
    return this.bufferedBytes <= this.#limits.bufferedSoft
  }

  send(frames: Uint8Array): void {
    if (this.state === 'closed') return
    const isTaken = this.#line.send(this.#waiting.length === 0 ? frames : Buffer.concat([...this.#takeWaiting(), frames]))
    if (!isTaken && this.bufferedBytes > this.#limits.bufferedHard) this.close(closeEvents.overloaded)
  }

  sendSoon(frame: Uint8Array): void {
    this.#waiting.push(frame)
    this.#soon ??= setTimeout(() => this.send(Buffer.concat(this.#takeWaiting())), soon)
  }

  #takeWaiting(): Uint8Array[] {
    const waiting = this.#waiting
    this.#waiting = []
    clearTimeout(this.#soon)
    this.#soon = undefined
    return waiting
  }

  refuse(refusal: Refusal): void {
    this.diverge()
    this.send(refusalFrame(refusal))
  }

  /** Sends what was asked for, at the person's expense. */
  answer(frames: Uint8Array): void {
    this.allowance.answered(frames.length, Date.now())
    this.send(frames)
  }

  diverge(): void {
    this.#stopWaiting('diverged')
    this.#acksOwed = []
  }

  /** Something of what it sent was left out, until others have brought it. */
  waitForOthers(): void {
    if (this.state !== 'in step') return
    this.state = 'waiting'
    this.document.waitingForOthers.add(this)
    this.#patience = setTimeout(() => this.refuse(lateAuthors), this.#limits.lateAuthors).unref()
  }

  /** The client has said what it has and the server lacks. */
  answered(withoutRest: boolean): void {
    this.hasAnswered = true
    if (!withoutRest || this.state !== 'waiting') return
    this.#stopWaiting('in step')
    for (const ack of this.#acksOwed) ack.after = this.#received
    this.#giveAcks()
  }

  /** The client asks for what it lacks, and will be asked for what the server lacks: from here on acks mean something again. */
  syncAgain(): void {
    if (this.state === 'diverged') this.state = 'in step'
  }

  /** Notes an update that is on its way to the disk. */
  updateReceived(): void {
    this.#received++
  }

  updateStored(): void {
    this.#stored++
    this.#giveAcks()
  }

  /** Acknowledges once everything received before is on disk. */
  acknowledge(counter: number): void {
    if (this.state === 'diverged') return
    this.#acksOwed.push({ counter, after: this.#received })
    this.#giveAcks()
  }

  /** Keeps the line alive for the client, and cuts it where nobody answered since the last time. */
  beat(heartbeat: Uint8Array): void {
    if (!this.#answered) {
      this.#line.socket.terminate()
      return
    }
    this.#answered = false
    this.#line.socket.ping()
    this.send(heartbeat)
  }

  close(event: CloseEvent): void {
    if (this.state === 'closed') return
    this.ended()
    closeSocket(this.#line.socket, event, this.#limits.closeTimeout)
  }

  /** The socket is gone. */
  ended(): void {
    this.#stopWaiting('closed')
    this.#takeWaiting()
  }

  #stopWaiting(next: Connection['state']): void {
    if (this.state !== 'closed') this.state = next
    clearTimeout(this.#patience)
    this.document.waitingForOthers.delete(this)
  }

  #giveAcks(): void {
    if (this.state !== 'in step') return
    for (let next = this.#acksOwed[0]; next !== undefined && next.after <= this.#stored; next = this.#acksOwed[0]) {
      this.#acksOwed.shift()
      this.send(ackFrame(next.counter))
    }
  }
}
