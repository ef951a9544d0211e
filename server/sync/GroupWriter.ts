import { setImmediate as others } from 'node:timers/promises'
import { mergeUpdates } from 'yjs'
import { StoreError } from '../store/StoreError.ts'
import type { Store } from '../store/Store.ts'
import type { HotDocument } from './HotDocument.ts'
import type { Listener } from './Listener.ts'

/** An update that is applied in memory and belongs on disk. */
export interface Write {
  document: HotDocument
  update: Uint8Array
  author: Listener
  /** When it was received, on the clock of `performance.now()`. */
  since: number
  /** Client ids that the author writes under for the first time. */
  claims: readonly number[]
  /** Called once the update is on disk; not called when it could not be written. */
  stored: () => void
}

interface Row {
  document: HotDocument
  update: Uint8Array
  writes: Write[]
}

export interface WriterEvents {
  /** A row is on disk. */
  stored(document: HotDocument, seq: number, update: Uint8Array): void
  /** A row could not be written: memory is ahead of the disk and must be discarded. */
  failed(document: HotDocument, error: unknown): void
  /** A transaction is on disk, so many milliseconds after the oldest update in it was received. */
  took(milliseconds: number): void
}

/** Others hear of what is written under a new client id only once it is on disk, so that is not long in coming, in ms. */
const soon = 3

/** After so many rows whoever waits for the event loop gets their turn. */
const rowsAtOnce = 8

/** Gathers what all documents receive within a moment and writes it as one transaction: one fsync for all. */
export class GroupWriter {
  readonly #store: Store
  readonly #wait: number
  readonly #events: WriterEvents
  /** Copies of documents that are ahead of the disk for good. What was written into them builds on what is not stored. */
  readonly #lost = new WeakSet<HotDocument>()
  #gathering: Write[] = []
  /** Batches on their way to the disk, oldest first. */
  readonly #underWay: Write[][] = []
  #timer: NodeJS.Timeout | undefined
  #beginsAfter = 0
  #writing: Promise<void> = Promise.resolve()

  constructor(store: Store, wait: number, events: WriterEvents) {
    this.#store = store
    this.#wait = wait
    this.#events = events
  }

  add(write: Write): void {
    write.document.unwritten.push(write.update)
    this.#gathering.push(write)
    this.#beginWithin(write.claims.length > 0 ? Math.min(soon, this.#wait) : this.#wait)
  }

  /** For how many milliseconds the oldest update has been waiting for the disk; 0 when none is. */
  get oldest(): number {
    const first = (this.#underWay[0] ?? this.#gathering)[0]
    return first === undefined ? 0 : performance.now() - first.since
  }

  /** Resolves when everything added so far is on disk or has failed. */
  flush(): Promise<void> {
    if (this.#gathering.length > 0) this.#begin()
    return this.#writing
  }

  #beginWithin(ms: number): void {
    if (this.#timer !== undefined && ms >= this.#beginsAfter) return
    clearTimeout(this.#timer)
    this.#beginsAfter = ms
    this.#timer = setTimeout(() => this.#begin(), ms)
  }

  #begin(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const batch = this.#gathering
    this.#gathering = []
    this.#underWay.push(batch)
    this.#writing = this.#writing.then(() => this.#write(rowsOf(batch))).finally(() => this.#underWay.shift())
  }

  async #write(all: Row[]): Promise<void> {
    const rows = all.filter(({ document }) => !this.#lost.has(document))
    for (const { document, writes } of all) if (this.#lost.has(document)) document.unwritten.splice(0, writes.length)
    const oldest = rows[0]?.writes[0]
    if (oldest === undefined) return
    try {
      const seqs = await this.#append(rows)
      this.#events.took(performance.now() - oldest.since)
      for (const [n, row] of rows.entries()) {
        if (n > 0 && n % rowsAtOnce === 0) await others()
        this.#rowStored(row, seqs[n] ?? 0)
      }
    } catch (error) {
      // One document (of a workshop just deleted, say) must not take the others with it.
      if (rows.length > 1) for (const row of rows) await this.#write([row])
      else for (const row of rows) this.#rowFailed(row, error)
    }
  }

  #append(rows: Row[]): Promise<number[]> {
    return this.#store.transaction(async ({ clientIds, documents }) => {
      const seqs: number[] = []
      for (let from = 0; from < rows.length; from += rowsAtOnce) {
        if (from > 0) await others()
        const some = rows.slice(from, from + rowsAtOnce)
        for (const { document, writes } of some) {
          for (const { claims, author } of writes) {
            for (const client of claims) {
              const owner = await clientIds.claim(document.workshop, document.name, client, author.person)
              if (owner !== author.person) throw new StoreError('conflict', `The client id ${client} belongs to someone else.`)
            }
          }
        }
        seqs.push(
          ...(await documents.append(
            some.map(({ document, update }) => ({ workshop: document.workshop, document: document.name, update })),
          )),
        )
      }
      return seqs
    })
  }

  #rowStored({ document, update, writes }: Row, seq: number): void {
    document.unwritten.splice(0, writes.length)
    this.#events.stored(document, seq, update)
    for (const write of writes) write.stored()
  }

  #rowFailed({ document, writes }: Row, error: unknown): void {
    this.#lost.add(document)
    document.unwritten.splice(0, writes.length)
    this.#events.failed(document, error)
  }
}

function rowsOf(batch: readonly Write[]): Row[] {
  const byDocument = Map.groupBy(batch, (write) => write.document)
  return [...byDocument].map(([document, writes]) => ({
    document,
    writes,
    update: mergeUpdates(writes.map((write) => write.update)),
  }))
}
