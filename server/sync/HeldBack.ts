/**
 * Which edits others hear of only once they are on disk. Usually others hear at once; a crash may then take back what somebody has seen,
 * and its author brings it again. That works where everybody can tell whose it is, so all that is written under a client id waits
 * until that id is bound to its person on disk.
 */
export class HeldBack {
  /** How many updates wait under a client id. */
  readonly #waiting = new Map<number, number>()

  get isEmpty(): boolean {
    return this.#waiting.size === 0
  }

  /** The ids under which something waits. */
  get clients(): number[] {
    return [...this.#waiting.keys()]
  }

  /**
   * Whether an update under these ids must wait; if so, `release` them once it is on disk.
   * @param claims those of them that are not bound on disk yet
   */
  hold(clients: ReadonlySet<number>, claims: readonly number[]): boolean {
    if (claims.length === 0 && ![...clients].some((client) => this.#waiting.has(client))) return false
    for (const client of clients) this.#waiting.set(client, (this.#waiting.get(client) ?? 0) + 1)
    return true
  }

  release(clients: ReadonlySet<number>): void {
    for (const client of clients) {
      const left = (this.#waiting.get(client) ?? 0) - 1
      if (left > 0) this.#waiting.set(client, left)
      else this.#waiting.delete(client)
    }
  }
}
