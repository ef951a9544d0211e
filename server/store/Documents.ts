/** One Yjs update (V1) on its way into a document's log. */
export interface PendingUpdate {
  workshop: string
  document: string
  update: Uint8Array
}

/** All that is stored of a document. An unwritten document has no snapshot and no updates. */
export type StoredDocument =
  | {
      retired?: false
      /** Full state as one update, covering the log up to and including `seq`. */
      snapshot?: { state: Uint8Array; seq: number }
      /** The log after the snapshot, in order, without gaps. */
      updates: { seq: number; update: Uint8Array }[]
    }
  | { retired: true; snapshot?: undefined; updates: [] }

/**
 * The document log. A document is named by its workshop and its name there (`plenary`, `table/<id>`, `synthesis`).
 * Sequence numbers count from 1 in each document without gaps, so a reader who missed something can tell.
 */
export interface Documents {
  /**
   * Appends updates, of one or many documents, all or none. On return they are on disk (fsynced), unless the call is part
   * of a `transaction`: then they are when that returns.
   * @returns the sequence number of each, in the order given
   * @throws StoreError `unknown-workshop`, `retired`, `disk-full`
   */
  append(batch: readonly PendingUpdate[]): Promise<number[]>

  /**
   * Loads a document whole. What is damaged is never served, in part or as an empty document: every row carries a
   * checksum and the log must be without gaps.
   * @throws StoreError `damaged`, naming the row; `unknown-workshop`
   */
  load(workshop: string, document: string): Promise<StoredDocument>

  /**
   * Replaces the snapshot and drops the log it covers, in one step.
   * @param upToSeq the last sequence number contained in `state`
   * @throws StoreError `conflict` when `upToSeq` lies beyond the log or before the stored snapshot;
   *   `unknown-workshop`, `retired`
   */
  writeSnapshot(workshop: string, document: string, state: Uint8Array, upToSeq: number): Promise<void>

  /** Names of the workshop's documents that were ever written, in alphabetical order. */
  list(workshop: string): Promise<string[]>

  /** How many documents of living workshops were ever written. */
  count(): Promise<number>
}

/** Who may write under a Yjs client id (32 bit unsigned) in a document. Persisted, because offline edits return under the id of an earlier page load. */
export interface ClientIds {
  /**
   * Claims a client id. The first claim wins and stands for the life of the workshop.
   * @param person a person's id, or another fixed name for a writer that is not a person (the server itself)
   * @returns the owner: `person` when the claim succeeded or was theirs already, else someone else
   * @throws StoreError `unknown-workshop`, `retired`
   */
  claim(workshop: string, document: string, clientId: number, person: string): Promise<string>

  /** All claims of a document: client id → person. */
  owners(workshop: string, document: string): Promise<Map<number, string>>
}
