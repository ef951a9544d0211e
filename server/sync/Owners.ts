/** Who may write under which client id of a document. The first to write under one keeps it for good. */
export class Owners {
  readonly #byClient: Map<number, string>
  readonly #counts = new Map<string, number>()

  constructor(byClient: Map<number, string>) {
    this.#byClient = byClient
    for (const person of byClient.values()) this.#count(person)
  }

  get(client: number): string | undefined {
    return this.#byClient.get(client)
  }

  has(client: number): boolean {
    return this.#byClient.has(client)
  }

  set(client: number, person: string): void {
    if (this.#byClient.has(client)) return
    this.#byClient.set(client, person)
    this.#count(person)
  }

  /** Under how many ids a person has written. */
  countOf(person: string): number {
    return this.#counts.get(person) ?? 0
  }

  #count(person: string): void {
    this.#counts.set(person, this.countOf(person) + 1)
  }
}
