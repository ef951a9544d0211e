import { setTimeout as pause } from 'node:timers/promises'
import type { Allocation } from '#shared/model/ballot.ts'
import type { Person } from './Person.ts'

/** Somebody who votes and keeps changing their mind; now and then an old ballot of theirs arrives once more, late. */
export class Voter {
  readonly person: Person
  /** The ballot that counts, as far as the voter was told. */
  acked: Allocation | undefined
  /** Sent, and not yet answered. */
  underway: Allocation | undefined
  casts = 0
  readonly #poll: string
  readonly #topics: readonly string[]
  readonly #random: () => number
  #works = true

  constructor(person: Person, poll: string, topics: readonly string[], random: () => number) {
    this.person = person
    this.#poll = poll
    this.#topics = topics
    this.#random = random
  }

  async work(): Promise<void> {
    let before: Allocation | undefined
    while (this.#works) {
      const dots = this.#choose()
      this.underway = dots
      await this.#cast(dots, this.casts)
      this.acked = dots
      this.underway = undefined
      if (before !== undefined && this.#random() < 0.2) await this.#cast(before, this.casts - 1)
      before = dots
      this.casts++
      await pause(this.#random() * 100)
    }
  }

  rest(): void {
    this.#works = false
  }

  async #cast(dots: Allocation, number: number): Promise<void> {
    const { api, token, workshop } = this.person
    await this.person.insist(() =>
      api.send('castBallot', { dots }, { token, key: `ballot-${number}`, params: { workshop, poll: this.#poll } }),
    )
  }

  /** Three dots, at most two on a topic. */
  #choose(): Allocation {
    const [first = '', second = ''] = this.#topics.toSorted(() => this.#random() - 0.5)
    return this.#random() < 0.5 ? { [first]: 2, [second]: 1 } : { [first]: 1, [second]: 1 }
  }
}
