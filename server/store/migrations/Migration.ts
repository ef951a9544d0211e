/**
 * One step from an older shape of the store to a newer one. Once released, a migration is never changed or renamed.
 * `sql` must be idempotent: run twice, it does what it did once.
 */
export interface Migration {
  /** Four digits for the order, then what it is about: `0002-poll-titles`. */
  readonly name: string
  readonly sql: string
}
