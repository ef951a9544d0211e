/** A number for each workshop that grows with every change at any of its tables, also across restarts: it begins with the time. */
export class ActivityVersions {
  readonly #versions = new Map<string, number>()

  of(workshop: string): number {
    const version = this.#versions.get(workshop) ?? Date.now()
    this.#versions.set(workshop, version)
    return version
  }

  changed(workshop: string): void {
    this.#versions.set(workshop, Math.max(this.of(workshop) + 1, Date.now()))
  }

  forget(workshop: string): void {
    this.#versions.delete(workshop)
  }
}
