import * as Y from 'yjs'
import { readPlenary } from '#shared/doc/plenary.ts'
import { readSynthesis } from '#shared/doc/synthesis.ts'
import { readTable } from '#shared/doc/table.ts'
import type { StoreParts } from '../store/Store.ts'
import { StoreError } from '../store/StoreError.ts'
import type { DocumentName } from './DocumentName.ts'
import type { Picture } from './Content.ts'
import { freshClient, type HotDocument } from './HotDocument.ts'
import { loadDocument } from './loadDocument.ts'

/** Owns the ids that the server writes under. No person's id has this form. */
export const serverWriter = '#server'

/** A logged change that has yet to reach the document in memory. */
export interface LoggedChange {
  seq: number
  update: Uint8Array
}

/**
 * A command's own copy of a document: what it changes here is logged inside the command's transaction, and reaches
 * the copy in memory only when that has succeeded.
 */
export class Draft {
  readonly workshop: string
  readonly name: DocumentName
  readonly doc: Y.Doc
  /** The document in memory, where it is in memory. The draft is its only writer until the command ends. */
  readonly hot: HotDocument | undefined
  readonly logged: LoggedChange[] = []
  #claimed: boolean
  /** A mutator threw halfway: what it left here must not be built upon. */
  #spoilt = false

  private constructor(workshop: string, name: DocumentName, doc: Y.Doc, hot?: HotDocument) {
    this.workshop = workshop
    this.name = name
    this.doc = doc
    this.hot = hot
    this.#claimed = hot?.serverClientClaimed ?? false
  }

  static ofHot(hot: HotDocument): Draft {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, hot.encoded())
    doc.clientID = hot.serverClient
    return new Draft(hot.workshop, hot.name, doc, hot)
  }

  static async ofStored(store: StoreParts, workshop: string, name: DocumentName): Promise<Draft> {
    const { doc } = await loadDocument(store, workshop, name)
    doc.clientID = freshClient(doc, await store.clientIds.owners(workshop, name))
    return new Draft(workshop, name, doc)
  }

  static empty(workshop: string, name: DocumentName): Draft {
    return new Draft(workshop, name, new Y.Doc())
  }

  picture(): Picture {
    if (this.name === 'plenary') return readPlenary(this.doc)
    if (this.name === 'synthesis') return readSynthesis(this.doc)
    return readTable(this.doc)
  }

  /** Runs the mutator here and logs what it changed. */
  async change<R>(store: StoreParts, mutate: (doc: Y.Doc) => R): Promise<R> {
    if (this.#spoilt) throw new StoreError('misuse', 'An earlier change of this command to the same document failed.')
    const changes: Uint8Array[] = []
    const onUpdate = (update: Uint8Array) => changes.push(update)
    this.doc.on('update', onUpdate)
    try {
      const result = mutate(this.doc)
      await this.#write(store, changes)
      return result
    } catch (error) {
      this.#spoilt = true
      throw error
    } finally {
      this.doc.off('update', onUpdate)
    }
  }

  async #write(store: StoreParts, changes: readonly Uint8Array[]): Promise<void> {
    if (changes.length === 0) return
    if (!this.#claimed) {
      await this.#claim(store, this.doc.clientID, serverWriter)
      this.#claimed = true
    }
    // What it builds on may still be on its way to the disk: log it along, with whose it is, or a crash in between would leave this change
    // without its ground.
    for (const client of this.hot?.heldBack.claims ?? []) await this.#claim(store, client, this.hot?.owners.get(client) ?? '')
    const update = Y.mergeUpdates([...(this.hot?.unwritten ?? []), ...changes])
    const [seq = 0] = await store.documents.append([{ workshop: this.workshop, document: this.name, update }])
    this.logged.push({ seq, update })
  }

  async #claim(store: StoreParts, client: number, person: string): Promise<void> {
    const owner = await store.clientIds.claim(this.workshop, this.name, client, person)
    if (owner !== person) throw new StoreError('conflict', `The client id ${client} belongs to someone else.`)
  }
}
