import * as Y from 'yjs'
import { plenaryParts } from '#shared/doc/plenary.ts'
import { project, type Projection } from '#shared/doc/projection.ts'
import { synthesisParts } from '#shared/doc/synthesis.ts'
import { tableParts } from '#shared/doc/table.ts'
import type { CloseEvent } from '#shared/closeEvents.ts'
import type { PlenarySnapshot, SynthesisSnapshot, TableSnapshot } from '#shared/model/snapshot.ts'
import type { Bus, BusMessage, Subscription } from '../bus/Bus.ts'
import type { DocumentName } from './DocumentName.ts'
import { DocumentSize, type Size } from './DocumentSize.ts'
import { updateFrame } from './frames.ts'
import type { Listener } from './Listener.ts'
import type { LogCoverage } from './LogCoverage.ts'
import type { Owners } from './Owners.ts'
import { Presence } from './Presence.ts'

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

export type Picture = PlenarySnapshot | TableSnapshot | SynthesisSnapshot

/** A document in memory. Others hear of a change once it is on disk, so that a crash never takes back what somebody saw. */
export class HotDocument {
  readonly workshop: string
  readonly name: DocumentName
  readonly doc: Y.Doc
  readonly listeners = new Set<Listener>()
  readonly presence: Presence
  /** Who may write under a client id. */
  readonly owners: Owners
  readonly log: LogCoverage
  /** Updates that are in `doc` and not yet on disk. */
  readonly unwritten = new Set<Uint8Array>()
  /** Under this id the server itself writes; commands share it, one after another. */
  readonly serverClient: number
  serverClientClaimed = false
  /** Resolves when the command that is writing here has ended. */
  commandEnds: Promise<void> | undefined
  readonly #projection: Projection<Picture>
  readonly #line: BusLine
  #encoded: Uint8Array | undefined
  readonly #size = new DocumentSize()

  constructor(workshop: string, name: DocumentName, loaded: Loaded, line: BusLine, presenceTick: number) {
    this.workshop = workshop
    this.name = name
    this.doc = loaded.doc
    this.owners = loaded.owners
    this.log = loaded.log
    this.#line = line
    this.presence = new Presence(this.listeners, {
      tick: presenceTick,
      ownerOf: (client) => loaded.owners.get(client),
      publish: (update) => this.publish({ kind: 'presence', update }),
    })
    this.serverClient = freshClient(loaded.doc, loaded.owners)
    this.#projection = projectionOf(name, loaded.doc)
  }

  picture(): Picture {
    return this.#projection.get()
  }

  onChange(listener: () => void): () => void {
    return this.#projection.subscribe(listener)
  }

  /** The full state as one update. Encoded once, however many ask. */
  encoded(): Uint8Array {
    if (this.#encoded === undefined) {
      this.#encoded = Y.encodeStateAsUpdate(this.doc)
      this.#size.measured({ bytes: this.#encoded.length, structs: this.#structs() })
    }
    return this.#encoded
  }

  /** What a replica with this state vector lacks. */
  encodedSince(stateVector: Uint8Array): Uint8Array {
    return stateVector.length <= 1 ? this.encoded() : Y.encodeStateAsUpdate(this.doc, stateVector)
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
    this.#encoded = undefined
    this.#size.grew({ bytes: update.length, structs: this.#structs() - structsBefore })
    return fresh.length === 1 ? fresh[0] : Y.mergeUpdates(fresh)
  }

  /** Sends what is now on disk to everyone but `except`. */
  tell(update: Uint8Array, except?: Listener): void {
    if (this.listeners.size === 0) return
    const frame = updateFrame(update)
    for (const listener of this.listeners) if (listener !== except) listener.send(frame)
  }

  /** Tells the other processes. */
  publish(message: BusMessage): void {
    this.#line.bus.publish(this.#line.subscription, message)
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
    this.#line.subscription.end()
    this.#projection.destroy()
    this.doc.destroy()
  }
}

/** A client id that nobody has written under. */
export function freshClient(doc: Y.Doc, owners: Pick<ReadonlyMap<number, string>, 'has'>): number {
  const client = new Y.Doc().clientID
  return owners.has(client) || doc.store.clients.has(client) ? freshClient(doc, owners) : client
}

function projectionOf(name: DocumentName, doc: Y.Doc): Projection<Picture> {
  if (name === 'plenary') return project(doc, plenaryParts)
  if (name === 'synthesis') return project(doc, synthesisParts)
  return project(doc, tableParts)
}
