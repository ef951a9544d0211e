import { setTimeout as pause } from 'node:timers/promises'
import type { Person } from './Person.ts'

/** Somebody who keeps moving between two tables. */
export class Mover {
  readonly person: Person
  acked: string | undefined
  underway: string | undefined
  readonly #random: () => number
  #works = true

  constructor(person: Person, random: () => number) {
    this.person = person
    this.#random = random
  }

  async work(): Promise<void> {
    let moves = 0
    while (this.#works) {
      const table = moves % 2 === 0 ? 't1' : 't2'
      this.underway = table
      const { api, token, workshop } = this.person
      await this.person.insist(() => api.send('takeSeat', { table }, { token, key: `move-${moves}`, params: { workshop } }))
      this.acked = table
      this.underway = undefined
      moves++
      await pause(this.#random() * 150)
    }
  }

  rest(): void {
    this.#works = false
  }
}
