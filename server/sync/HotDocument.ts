import * as Y from 'yjs'
import type { CloseEvent } from '#shared/closeEvents.ts'
import type { Bus, BusMessage, Subscription } from '../bus/Bus.ts'
import { Content, type Picture } from './Content.ts'
import type { DocumentName } from './DocumentName.ts'
import { DocumentSize, type Size } from './DocumentSize.ts'
import { FanOut } from './FanOut.ts'
import { HeldBack } from './HeldBack.ts'
import type { SyncLimits } from './limits.ts'
import type { Listener } from './Listener.ts'
import type { LogCoverage } from './LogCoverage.ts'
import type { Owners } from './Owners.ts'
import { Presence } from './Presence.ts'
import { WaitingForOthers } from './WaitingForOthers.ts'

/** What a document is made of when it comes into memory. */
export interface Loaded {
  doc: Y.Doc
  owners: Owners
  log: LogCoverage
}

/** Its line to other processes that have the same document open. */
export interface BusLine {
  bus: Bus
  subscription: Subscription
}

/** A document in memory. */
export class HotDocument {
  readonly workshop: string
  readonly name: DocumentName
  readonly listeners = new Set<Listener>()
  readonly presence: Presence
  /** Who may write under a client id. */
  readonly owners: Owners
  readonly log: LogCoverage
  /** Updates that are in `doc` and not yet on disk, in the order in which they came; they reach it in the same order. */
  readonly unwritten: Uint8Array[] = []
  readonly heldBack = new HeldBack()
  /** Who holds edits of others that these have yet to bring themselves. */
  readonly waitingForOthers = new WaitingForOthers(() => this.question())
  /** Under this id the server itself writes; commands share it, one after another. */
  readonly serverClient: number
  serverClientClaimed = false
  /** Resolves when the command that is writing here has ended. */
  commandEnds: Promise<void> | undefined
  readonly #content: Content
  readonly #fanOut: FanOut
  readonly #line: BusLine
  readonly #size = new DocumentSize()

  constructor(
    workshop: string,
    name: DocumentName,
    loaded: Loaded,
    line: BusLine,
    { presenceTick, fanOut }: Pick<SyncLimits, 'presenceTick' | 'fanOut'>,
  ) {
    this.workshop = workshop
    this.name = name
    this.#content = new Content(name, loaded.doc)
    this.#fanOut = new FanOut(this.listeners, fanOut, () => this.presence.takeDue())
    this.owners = loaded.owners
    this.log = loaded.log
    this.#line = line
    this.presence = new Presence(this.listeners, {
      tick: presenceTick,
      ownerOf: (client) => this.owners.get(client),
      publish: (update) => this.publish({ kind: 'presence', update }),
    })
    this.serverClient = freshClient(loaded.doc, loaded.owners)
  }

  /** Wakes the document where it is asleep. Do not hold it beyond the current turn. */
  get doc(): Y.Doc {
    return this.#content.doc
  }

  picture(): Picture {
    return this.#content.picture()
  }

  onChange(listener: () => void): () => void {
    return this.#content.onChange(listener)
  }

  /** The full state as one update. Encoded once, however many ask. */
  encoded(): Uint8Array {
    if (this.#content.isEncoded) return this.#content.encoded()
    const bytes = this.#content.encoded()
    this.#size.measured({ bytes: bytes.length, structs: this.#structs() })
    return bytes
  }

  /** Frames with what a replica with this state vector lacks, and the question for what the server lacks. @throws where it is no state vector */
  answerTo(stateVector: Uint8Array): Uint8Array {
    if (stateVector.length <= 1) this.encoded()
    return this.#content.answerTo(stateVector)
  }

  /** The frame that asks a client for what the server lacks. */
  question(): Uint8Array {
    return this.#content.question()
  }

  get isAsleep(): boolean {
    return this.#content.isAsleep
  }

  /** Keeps the document as bytes where nobody has worked on it for so many milliseconds. Says whether it did. */
  sleep(unusedFor: number): boolean {
    return this.unwritten.length === 0 && this.commandEnds === undefined && this.#content.sleep(unusedFor)
  }

  wouldExceed(bound: Size, more: Size): boolean {
    return this.#size.wouldExceed(bound, more, () => this.encoded())
  }

  /**
   * @returns what was new to the document, as one update; undefined when nothing was
   * @throws what Yjs or a reader of the document throws; the document must then be discarded
   */
  apply(update: Uint8Array): Uint8Array | undefined {
    const fresh: Uint8Array[] = []
    const structsBefore = this.#structs()
    const onUpdate = (part: Uint8Array) => fresh.push(part)
    this.doc.on('update', onUpdate)
    try {
      Y.applyUpdate(this.doc, update)
    } finally {
      this.doc.off('update', onUpdate)
    }
    if (fresh.length === 0) return undefined
    this.#changed({ bytes: update.length, structs: this.#structs() - structsBefore })
    return fresh.length === 1 ? fresh[0] : Y.mergeUpdates(fresh)
  }

  /**
   * The same for an update of so many structs that is known to be new from beginning to end: nothing has to be encoded again to find that out.
   * @throws as `apply`
   */
  applyWhole(update: Uint8Array, structs: number): void {
    Y.applyUpdate(this.doc, update)
    this.#changed({ bytes: update.length, structs })
  }

  /** Sends an update to everyone but `except`. */
  tell(update: Uint8Array, except?: Listener): void {
    this.#fanOut.tell(update, except)
  }

  /** Tells the other processes. */
  publish(message: BusMessage): void {
    this.#line.bus.publish(this.#line.subscription, message)
  }

  #changed(grown: Size): void {
    this.#content.changed()
    this.#size.grew(grown)
    this.waitingForOthers.askSoon()
  }

  #structs(): number {
    let sum = 0
    for (const structs of this.doc.store.clients.values()) sum += structs.length
    return sum
  }

  closeAll(event: CloseEvent): void {
    for (const listener of this.listeners) listener.close(event)
  }

  destroy(): void {
    this.presence.end()
    this.waitingForOthers.end()
    this.#line.subscription.end()
    this.#fanOut.end()
    this.#content.destroy()
  }
}

/** A client id that nobody has written under. */
export function freshClient(doc: Y.Doc, owners: Pick<ReadonlyMap<number, string>, 'has'>): number {
  const client = new Y.Doc().clientID
  return owners.has(client) || doc.store.clients.has(client) ? freshClient(doc, owners) : client
}
