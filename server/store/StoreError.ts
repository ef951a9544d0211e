/**
 * Why a store refused, in words a program can branch on.
 *
 * On opening:
 * - `not-writable`   the data directory or file cannot be created or written
 * - `not-a-database` the file is something else, or another program's database
 * - `damaged`        the file, a row or a document failed its check (also at any later read)
 * - `locked`         another process has this store open
 * - `newer-version`  a newer Sheaf wrote it; this one must not touch it
 *
 * While running:
 * - `retired`          the workshop was deleted; its ids answer this for ever
 * - `unknown-workshop` no such workshop
 * - `unknown-person`   no such person in this workshop
 * - `conflict`         the call contradicts what is stored (an id taken, a snapshot older than the stored one)
 * - `disk-full`        nothing of the transaction was stored
 * - `closed`           the store, or the transaction the call belongs to, has ended
 * - `misuse`           the caller broke the port's rules (see `Store.transaction`)
 * - `failed`           anything else the engine reports; see `cause`
 */
export type StoreFault =
  | 'not-writable'
  | 'not-a-database'
  | 'damaged'
  | 'locked'
  | 'newer-version'
  | 'retired'
  | 'unknown-workshop'
  | 'unknown-person'
  | 'conflict'
  | 'disk-full'
  | 'closed'
  | 'misuse'
  | 'failed'

/** The only error a store rejects with, apart from what a caller's own `effect` throws. `message` is fit for a log or a terminal. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly fault: StoreFault

  constructor(fault: StoreFault, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.fault = fault
  }
}
