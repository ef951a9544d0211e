/**
 * What others hear of only once it is on disk. Usually they hear at once; a crash may then take back what somebody has seen, and its author
 * brings it again. That works where everybody can tell whose it is, so what is written under a client id for the first time waits until
 * that id is bound to its person on disk, and all that comes after it waits behind it.
 */
export class HeldBack {
  #updates = 0
  /** Client ids that are not bound on disk yet, and by how many updates each is to be. */
  readonly #claims = new Map<number, number>()

  get isEmpty(): boolean {
    return this.#updates === 0
  }

  /** Client ids that are not bound on disk yet. */
  get claims(): number[] {
    return [...this.#claims.keys()]
  }

  /** Whether an update with these claims must wait; if so, `release` them once it is on disk. */
  hold(claims: readonly number[]): boolean {
    if (claims.length === 0 && this.isEmpty) return false
    this.#updates++
    for (const client of claims) this.#claims.set(client, (this.#claims.get(client) ?? 0) + 1)
    return true
  }

  release(claims: readonly number[]): void {
    this.#updates--
    for (const client of claims) {
      const left = (this.#claims.get(client) ?? 0) - 1
      if (left > 0) this.#claims.set(client, left)
      else this.#claims.delete(client)
    }
  }
}
