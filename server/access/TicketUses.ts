/** A line that breaks at once comes back with the same ticket; a ticket found in a log is used up before it is old. */
const mostUses = 5

/** Counts how often tickets were used while they are good. Memory is bounded: what is forgotten first is what expires first. */
export class TicketUses {
  readonly #capacity: number
  readonly #uses = new Map<string, { count: number; expiresAt: number }>()

  constructor({ capacity = 50_000 }: { capacity?: number } = {}) {
    this.#capacity = capacity
  }

  get size(): number {
    return this.#uses.size
  }

  /**
   * @param expiresAt and `now` in milliseconds
   * @returns false when the ticket is used up
   */
  use(id: string, expiresAt: number, now: number): boolean {
    this.#forget(now)
    const uses = this.#uses.get(id) ?? { count: 0, expiresAt }
    if (uses.count >= mostUses) return false
    uses.count++
    this.#uses.set(id, uses)
    return true
  }

  /** Tickets live equally long, so the oldest come first. */
  #forget(now: number): void {
    for (const [id, { expiresAt }] of this.#uses) {
      if (expiresAt > now && this.#uses.size < this.#capacity) return
      this.#uses.delete(id)
    }
  }
}
