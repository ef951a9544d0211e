import type * as Y from 'yjs'
import type { PlenarySnapshot, SynthesisSnapshot, TableSnapshot } from '#shared/model/snapshot.ts'
import type { Json, StoreParts } from '../store/Store.ts'
import type { DocumentName } from './DocumentName.ts'

/** Pictures of documents. They are immutable: keep them as long as you like. */
export interface DocumentReader {
  /** @throws DocumentError `unknown-document` when there is no such workshop; StoreError `retired`, `damaged` */
  plenary(workshop: string): Promise<PlenarySnapshot>

  /**
   * A table nobody has written at yet reads as empty.
   * @throws DocumentError `unknown-document` when the plenary has no such table; StoreError `retired`, `damaged`
   */
  table(workshop: string, id: string): Promise<TableSnapshot>

  /** @throws DocumentError `unknown-document` when there is no such workshop; StoreError `retired`, `damaged` */
  synthesis(workshop: string): Promise<SynthesisSnapshot>

  /** Every table of the plenary, keyed by its id. */
  tables(workshop: string): Promise<Readonly<Record<string, TableSnapshot>>>
}

export interface DocumentWriter {
  /**
   * Runs a shared mutator on the server's copy and logs what it changed. What `mutate` throws, this throws, and nothing changes.
   * A mutator that changes nothing logs nothing.
   * @returns what `mutate` returns
   * @throws DocumentError `unknown-document`; StoreError `retired`, `damaged`, `disk-full`
   */
  change<R>(workshop: string, document: DocumentName, mutate: (doc: Y.Doc) => R): Promise<R>

  /**
   * Like `change`, for a document that must not have been written before. This is the only way to begin a plenary.
   * @throws DocumentError `exists`
   */
  create<R>(workshop: string, document: DocumentName, mutate: (doc: Y.Doc) => R): Promise<R>
}

/**
 * Rows and documents as one: all of it is stored when the command succeeds, none when it throws, and nobody sees
 * any of it earlier. Readings include what this command changed before. Ends with the command.
 */
export interface Command extends DocumentReader, DocumentWriter {
  /** The store's parts inside this transaction. Inside a command use these, never the store itself. */
  readonly store: StoreParts
}

/**
 * The server's copies of all documents. Nothing here asks who may do what: callers check with `can()`.
 *
 * The two ways to write from a route:
 * ```
 * await documents.once({ workshop, person, key }, async (command) => {   // with an Idempotency-Key
 *   const plenary = await command.plenary(workshop)
 *   …can(actor, act, plenary)…                                           // throw to refuse: nothing is kept
 *   return command.change(workshop, 'plenary', (doc) => proposeTopic(doc, fields))
 * })
 * await documents.transaction(async (command) => {                       // without
 *   await command.store.workshops.create({ id, createdAt })
 *   await command.create(id, 'plenary', (doc) => applyFormat(doc, …))
 * })
 * ```
 */
export interface Documents extends DocumentReader, DocumentWriter {
  /** `Store.transaction` with documents in it. @throws what `work` throws, DocumentError, StoreError */
  transaction<T>(work: (command: Command) => Promise<T>): Promise<T>

  /** `Store.once` with documents in it: a repetition gets the stored result and changes nothing. */
  once<T extends Json>(
    command: { workshop: string; person: string; key: string },
    effect: (command: Command) => Promise<T>,
  ): Promise<{ result: T; repeated: boolean }>

  /**
   * Deletes the workshop for good: closes its sockets (4410: clients forget their copies), drops its documents, deletes its rows.
   * Repeating it changes nothing.
   * @throws StoreError `unknown-workshop`
   */
  retire(workshop: string, retiredAt: number): Promise<void>

  /**
   * Call after a person's role or seats changed in the store, or they were removed; without `person`, for everyone in the workshop.
   * Open connections learn their new grant (message 104) or are closed. Changes inside the plenary (locks, phases,
   * rapporteurs) are noticed without a call.
   */
  grantsChanged(workshop: string, person?: string): Promise<void>
}

/** `unknown-document`: neither written nor named in the plenary. `exists`: `create` for a document that was written before. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError'
  readonly fault: 'unknown-document' | 'exists'

  constructor(fault: 'unknown-document' | 'exists', message: string) {
    super(message)
    this.fault = fault
  }
}
