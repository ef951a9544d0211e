/**
 * How far the log is contained in a document without a gap: only so far may a snapshot say that it reaches.
 * Updates may be noted out of order, because commands and connections write beside each other.
 */
export class LogCoverage {
  /** The last sequence number up to which nothing is missing. */
  upTo: number
  #snapshotAt: number
  readonly #ahead = new Set<number>()

  constructor(upTo: number, snapshotAt: number) {
    this.upTo = upTo
    this.#snapshotAt = snapshotAt
  }

  contains(seq: number): void {
    if (seq > this.upTo) this.#ahead.add(seq)
    while (this.#ahead.delete(this.upTo + 1)) this.upTo++
  }

  /** Everything up to here is contained. */
  reaches(upTo: number): void {
    this.upTo = Math.max(this.upTo, upTo)
    for (const seq of this.#ahead) if (seq <= this.upTo) this.#ahead.delete(seq)
    this.contains(this.upTo)
  }

  /** Something before what was noted last has not arrived. */
  get hasGap(): boolean {
    return this.#ahead.size > 0
  }

  snapshotWritten(upTo: number): void {
    this.#snapshotAt = Math.max(this.#snapshotAt, upTo)
  }

  /** Updates that a load would have to read after the snapshot. */
  get sinceSnapshot(): number {
    return this.upTo - this.#snapshotAt
  }
}
