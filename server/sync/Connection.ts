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

/** One socket: a person at a document. Holds what is particular to it: its grant, its unfinished acks, its allowance, its state. */
export class Connection implements Listener {
  readonly document: HotDocument
  /** Shared with the person's other connections. */
  readonly allowance: Allowance
  actor: Actor
  /**
   * - `in step`: everything received was taken, and acks are given
   * - `diverged`: an update was refused, so the client holds something the server does not. Nothing is acked until it asks to sync again
   * - `closed`
   */
  state: 'in step' | 'diverged' | 'closed' = 'in step'
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

  constructor(line: SocketLine, document: HotDocument, actor: Actor, grant: Grant, { limits, allowance }: { limits: SyncLimits; allowance: Allowance }) {
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
    return this.#line.socket.bufferedAmount
  }

  get grant(): Grant {
    return this.#grant
  }

  /** Edits that were on their way when the grant went still count. */
  get mayWrite(): boolean {
    return this.#grant.write || Date.now() < this.#writesUntil
  }

  /** Whether a message of so many bytes is within what a connection may send. */
  mayReceive(bytes: number): boolean {
    const now = Date.now()
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

  send(frame: Uint8Array): void {
    if (this.state === 'closed') return
    if (this.bufferedBytes > this.#limits.bufferedHard) this.close(closeEvents.overloaded)
    else this.#line.send(frame)
  }

  sendPresence(frame: Uint8Array): void {
    if (this.bufferedBytes <= this.#limits.bufferedSoft) this.send(frame)
  }

  refuse(refusal: Refusal): void {
    this.diverge()
    this.send(refusalFrame(refusal))
  }

  /** Sends what was asked for, at the person's expense. */
  answer(frame: Uint8Array): void {
    this.allowance.answered(frame.length, Date.now())
    this.send(frame)
  }

  diverge(): void {
    if (this.state === 'in step') this.state = 'diverged'
    this.#acksOwed = []
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
    const due = this.#acksOwed.filter(({ after }) => after <= this.#stored)
    this.#acksOwed = this.#acksOwed.slice(due.length)
    for (const { counter } of due) this.send(ackFrame(counter))
  }

  /** Acknowledges once everything received before is on disk. */
  acknowledge(counter: number): void {
    if (this.state !== 'in step') return
    if (this.#stored === this.#received) this.send(ackFrame(counter))
    else this.#acksOwed.push({ counter, after: this.#received })
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
    this.state = 'closed'
    closeSocket(this.#line.socket, event, this.#limits.closeTimeout)
  }

  /** The socket is gone. */
  ended(): void {
    this.state = 'closed'
  }
}
