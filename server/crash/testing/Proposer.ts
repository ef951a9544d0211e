import { setTimeout as pause } from 'node:timers/promises'
import type { Person } from './Person.ts'

/** Somebody who proposes topics, sends some of them twice at once, and tries again until an answer comes. */
export class Proposer {
  readonly acked: string[] = []
  /** Sent, and not yet answered. */
  underway: string | undefined
  readonly #name: string
  readonly #person: Person
  readonly #session: string
  readonly #random: () => number
  #works = true

  constructor(name: string, person: Person, session: string, random: () => number) {
    this.#name = name
    this.#person = person
    this.#session = session
    this.#random = random
  }

  async work(): Promise<void> {
    while (this.#works) {
      const title = `«${this.#name}${this.acked.length}»`
      this.underway = title
      const ways = this.#random() < 0.3 ? 2 : 1
      await Promise.all(Array.from({ length: ways }, () => this.#person.insist(() => this.#propose(title))))
      this.acked.push(title)
      this.underway = undefined
      await pause(this.#random() * 120)
    }
  }

  rest(): void {
    this.#works = false
  }

  async #propose(title: string): Promise<void> {
    const { api, token, workshop } = this.#person
    await api.send('proposeTopic', { session: this.#session, title }, { token, key: title.slice(1, -1), params: { workshop } })
  }
}
