import { closeEvents, type CloseEvent } from '#shared/closeEvents.ts'
import type { Bus, BusMessage } from '../bus/Bus.ts'
import type { StoreParts } from '../store/Store.ts'
import type { DocumentName } from './DocumentName.ts'
import { HotDocument } from './HotDocument.ts'
import type { SyncLimits } from './limits.ts'
import { loadDocument } from './loadDocument.ts'
import { Owners } from './Owners.ts'
import type { Log } from './Sync.ts'

interface Surroundings {
  store: StoreParts
  bus: Bus
  limits: SyncLimits
  log: Log
  /** Resolves when what was received so far is on disk. */
  flush: () => Promise<void>
  /** Another process says something about a document. */
  heard: (document: HotDocument, message: BusMessage) => void
}

/** How often documents that nobody works on are looked for; how long that may take, and how soon it goes on where it took longer, in ms. */
const restEvery = 500
const restFor = 4
const restAgain = 50

type Use = { uses: number; idle: NodeJS.Timeout | undefined }

/** Which documents are in memory. Each is loaded once, however many ask; stays while it is used; and goes only when all of it is on disk. */
export class HotDocuments {
  readonly #store: StoreParts
  readonly #limits: SyncLimits
  readonly #log: Log
  readonly #bus: Bus
  readonly #flush: Surroundings['flush']
  readonly #heard: Surroundings['heard']
  readonly #loading = new Map<string, Promise<HotDocument>>()
  readonly #hot = new Map<string, HotDocument>()
  readonly #use = new Map<HotDocument, Use>()
  #rest: NodeJS.Timeout

  constructor({ store, bus, limits, log, flush, heard }: Surroundings) {
    this.#store = store
    this.#limits = limits
    this.#log = log
    this.#bus = bus
    this.#flush = flush
    this.#heard = heard
    this.#rest = this.#restIn(restEvery)
  }

  /**
   * The document, loaded if need be. Give it back with `release`. Whether a table exists is the plenary's to say.
   * @throws DocumentError `unknown-document` (a workshop or plenary that was never written); StoreError `retired`, `damaged`
   */
  async use(workshop: string, name: DocumentName): Promise<HotDocument> {
    for (;;) {
      const document = this.peek(workshop, name) ?? (await this.#loaded(workshop, name))
      const use = this.#use.get(document)
      if (use === undefined) continue // discarded between its loading and now
      clearTimeout(use.idle)
      use.uses++
      return document
    }
  }

  release(document: HotDocument): void {
    const use = this.#use.get(document)
    if (use === undefined) return
    use.uses--
    this.#unloadWhenIdle(document, use)
  }

  peek(workshop: string, name: DocumentName): HotDocument | undefined {
    return this.#hot.get(key(workshop, name))
  }

  /** The document where it is in memory or on its way there. */
  arriving(workshop: string, name: DocumentName): Promise<HotDocument> | undefined {
    const document = this.peek(workshop, name)
    return document === undefined ? this.#loading.get(key(workshop, name)) : Promise.resolve(document)
  }

  all(): HotDocument[] {
    return [...this.#hot.values()]
  }

  of(workshop: string): HotDocument[] {
    return this.all().filter((document) => document.workshop === workshop)
  }

  /** Forgets a document at once: whoever has it open is sent away with `event`, and the next to come loads it anew. */
  discard(document: HotDocument, event: CloseEvent = closeEvents.overloaded): void {
    if (!this.#use.has(document)) return
    clearTimeout(this.#use.get(document)?.idle)
    this.#use.delete(document)
    this.#hot.delete(key(document.workshop, document.name))
    document.closeAll(event)
    document.destroy()
  }

  /** Has the log grown long? A snapshot holds all that is in memory, so it waits while that is more than may be kept: it must be known whose it is. */
  needsSnapshot({ log, heldBack }: HotDocument, longerThan = this.#limits.logBeforeSnapshot): boolean {
    return log.sinceSnapshot > longerThan && heldBack.isEmpty
  }

  async writeSnapshot(document: HotDocument): Promise<void> {
    const { upTo } = document.log
    document.log.snapshotWritten(upTo) // so that nobody else begins the same one
    await this.#store.documents.writeSnapshot(document.workshop, document.name, document.encoded(), upTo)
  }

  async close(): Promise<void> {
    clearTimeout(this.#rest)
    await this.#flush()
    for (const document of this.all()) {
      await this.#tidyBeforeLeaving(document)
      this.discard(document, closeEvents.restarting)
    }
  }

  #loaded(workshop: string, name: DocumentName): Promise<HotDocument> {
    const id = key(workshop, name)
    const known = this.#loading.get(id)
    if (known !== undefined) return known
    const loading = this.#load(workshop, name).finally(() => this.#loading.delete(id))
    this.#loading.set(id, loading)
    return loading
  }

  async #load(workshop: string, name: DocumentName): Promise<HotDocument> {
    // Listening begins before reading, so that nothing falls in between.
    const early: BusMessage[] = []
    let hear = (message: BusMessage): void => void early.push(message)
    const subscription = await this.#bus.subscribe({ workshop, document: name }, (message) => hear(message))
    try {
      const { doc, log } = await loadDocument(this.#store, workshop, name)
      const owners = new Owners(await this.#store.clientIds.owners(workshop, name))
      const document = new HotDocument(workshop, name, { doc, owners, log }, { bus: this.#bus, subscription }, this.#limits)
      const use: Use = { uses: 0, idle: undefined }
      this.#hot.set(key(workshop, name), document)
      this.#use.set(document, use)
      this.#unloadWhenIdle(document, use)
      hear = (message) => this.#heard(document, message)
      early.forEach(hear)
      return document
    } catch (error) {
      subscription.end()
      throw error
    }
  }

  /** A few at a time, so that hundreds that fall silent together do not hold up anybody. */
  #layToSleep(): number {
    const begun = performance.now()
    for (const document of this.#hot.values()) {
      if (document.sleep(this.#limits.sleepAfter) && performance.now() - begun > restFor) return restAgain
    }
    return restEvery
  }

  #restIn(ms: number): NodeJS.Timeout {
    return setTimeout(() => (this.#rest = this.#restIn(this.#layToSleep())), ms).unref()
  }

  #unloadWhenIdle(document: HotDocument, use: Use): void {
    clearTimeout(use.idle)
    if (use.uses > 0) return
    use.idle = setTimeout(() => void this.#unload(document, use), this.#limits.unloadAfter)
    use.idle.unref()
  }

  async #unload(document: HotDocument, use: Use): Promise<void> {
    await this.#flush()
    if (use.uses > 0) return
    await this.#tidyBeforeLeaving(document)
    if (use.uses > 0) return
    if (document.unwritten.length === 0) this.discard(document)
    else this.#unloadWhenIdle(document, use)
  }

  async #tidyBeforeLeaving(document: HotDocument): Promise<void> {
    try {
      if (this.needsSnapshot(document, 50)) await this.writeSnapshot(document)
    } catch (error) {
      // Nothing is lost: the log is whole without the snapshot.
      this.#log.warn({ error, workshop: document.workshop, document: document.name }, 'A snapshot could not be written.')
    }
  }
}

const key = (workshop: string, name: DocumentName): string => `${workshop}/${name}`
