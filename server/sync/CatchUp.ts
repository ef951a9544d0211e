import type { StoreParts } from '../store/Store.ts'
import type { HotDocument } from './HotDocument.ts'

interface CatchUpEvents {
  missed(document: HotDocument, seq: number, update: Uint8Array): void
  failed(document: HotDocument, error: unknown): void
}

/** Reads from the store what another process wrote and the bus lost. The log's sequence numbers tell that something is missing. */
export class CatchUp {
  readonly #store: StoreParts
  readonly #wait: number
  readonly #events: CatchUpEvents
  readonly #waiting = new WeakSet<HotDocument>()

  /** @param wait how long what is missing may still be on its way, in ms */
  constructor(store: StoreParts, wait: number, events: CatchUpEvents) {
    this.#store = store
    this.#wait = wait
    this.#events = events
  }

  soon(document: HotDocument): void {
    if (this.#waiting.has(document)) return
    this.#waiting.add(document)
    setTimeout(() => void this.#read(document), this.#wait).unref()
  }

  async #read(document: HotDocument): Promise<void> {
    this.#waiting.delete(document)
    if (!document.log.hasGap) return
    try {
      const { snapshot, updates } = await this.#store.documents.load(document.workshop, document.name)
      // A snapshot says all up to its number, so what came before it may be noted as one.
      if (snapshot !== undefined) {
        document.log.reaches(snapshot.seq)
        this.#events.missed(document, snapshot.seq, snapshot.state)
      }
      for (const { seq, update } of updates) this.#events.missed(document, seq, update)
    } catch (error) {
      this.#events.failed(document, error)
    }
  }
}
