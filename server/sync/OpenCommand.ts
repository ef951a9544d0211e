import type * as Y from 'yjs'
import type { PlenarySnapshot, SynthesisSnapshot, TableSnapshot } from '#shared/model/snapshot.ts'
import type { StoreParts } from '../store/Store.ts'
import { tableOf, type DocumentName } from './DocumentName.ts'
import { DocumentError, type Command } from './Documents.ts'
import { Draft } from './Draft.ts'
import type { HotDocument } from './HotDocument.ts'
import type { HotDocuments } from './HotDocuments.ts'
import { unknownDocument } from './loadDocument.ts'

/** A command while it runs: the store's transaction, and a draft of every document that it touched. */
export class OpenCommand implements Command {
  readonly store: StoreParts
  readonly drafts = new Map<string, Draft>()
  readonly #documents: HotDocuments
  readonly #turn: Promise<void>

  /** @param turn resolves when this command has ended, and its changes, if kept, are in memory */
  constructor(store: StoreParts, documents: HotDocuments, turn: Promise<void>) {
    this.store = store
    this.#documents = documents
    this.#turn = turn
  }

  async plenary(workshop: string): Promise<PlenarySnapshot> {
    return (await this.#picture(workshop, 'plenary')) as PlenarySnapshot
  }

  async table(workshop: string, id: string): Promise<TableSnapshot> {
    await this.#mustExist(workshop, `table/${id}`)
    return (await this.#picture(workshop, `table/${id}`)) as TableSnapshot
  }

  async synthesis(workshop: string): Promise<SynthesisSnapshot> {
    await this.#mustExist(workshop, 'synthesis')
    return (await this.#picture(workshop, 'synthesis')) as SynthesisSnapshot
  }

  async tables(workshop: string): Promise<Record<string, TableSnapshot>> {
    const pictures: Record<string, TableSnapshot> = {}
    const { tables } = await this.plenary(workshop)
    for (const id of Object.keys(tables)) pictures[id] = (await this.#picture(workshop, `table/${id}`)) as TableSnapshot
    return pictures
  }

  async change<R>(workshop: string, document: DocumentName, mutate: (doc: Y.Doc) => R): Promise<R> {
    await this.#mustExist(workshop, document)
    const draft = await this.#draft(workshop, document)
    return draft.change(this.store, mutate)
  }

  async create<R>(workshop: string, document: DocumentName, mutate: (doc: Y.Doc) => R): Promise<R> {
    if (document !== 'plenary') await this.#mustExist(workshop, document)
    const { retired, snapshot, updates } = await this.store.documents.load(workshop, document)
    if (retired !== true && (snapshot !== undefined || updates.length > 0)) {
      throw new DocumentError('exists', `The document ${document} of the workshop ${workshop} exists already.`)
    }
    const draft = document === 'plenary' ? Draft.empty(workshop, document) : await this.#draft(workshop, document)
    this.drafts.set(keyOf(workshop, document), draft)
    return draft.change(this.store, mutate)
  }

  /** Tables exist because the plenary names them, the synthesis because there is a plenary. */
  async #mustExist(workshop: string, document: DocumentName): Promise<void> {
    if (document === 'plenary') return // loading it tells
    const plenary = await this.plenary(workshop)
    const table = tableOf(document)
    if (table !== undefined && plenary.tables[table] === undefined) throw unknownDocument(workshop, document)
  }

  async #picture(workshop: string, document: DocumentName) {
    const hot = this.drafts.has(keyOf(workshop, document)) ? undefined : await this.#hot(workshop, document)
    return hot?.picture() ?? (await this.#draft(workshop, document)).picture()
  }

  async #draft(workshop: string, document: DocumentName): Promise<Draft> {
    const known = this.drafts.get(keyOf(workshop, document))
    if (known !== undefined) return known
    const hot = await this.#hot(workshop, document)
    const draft = hot === undefined ? await Draft.ofStored(this.store, workshop, document) : Draft.ofHot(hot)
    if (hot !== undefined) hot.commandEnds = this.#turn
    this.drafts.set(keyOf(workshop, document), draft)
    return draft
  }

  /**
   * The document in memory, once the command before this one is in it: drafts share a client id, so they must follow one another.
   * Nothing is loaded here, because loading would wait for this very transaction to end.
   */
  async #hot(workshop: string, document: DocumentName): Promise<HotDocument | undefined> {
    for (;;) {
      const hot = this.#documents.peek(workshop, document)
      if (hot?.commandEnds === undefined || hot.commandEnds === this.#turn) return hot
      await hot.commandEnds
    }
  }
}

const keyOf = (workshop: string, document: DocumentName): string => `${workshop}/${document}`
