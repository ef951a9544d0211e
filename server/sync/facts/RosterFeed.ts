import type { PersonHere, RosterFact } from '#shared/facts.ts'
import type { Connection } from '../Connection.ts'
import { frameFor, framesOf, publishFact, type FactSource, type ForAudience } from './FactFeed.ts'
import { rosterPicture } from './rosterPicture.ts'
import { Throttle } from './Throttle.ts'

/** Who is here: everyone on arrival, then only who changed. */
export class RosterFeed {
  readonly #source: FactSource
  readonly #throttle: Throttle
  readonly #welcomed = new Set<Connection>()
  #waiting = new Set<Connection>()
  #people: PersonHere[] | undefined
  #known = new Map<string, string>()
  /** Begins with the time, so that it goes on growing when the server starts again. */
  #version = Date.now()
  #fullFrames: ForAudience<Uint8Array> | undefined

  constructor(source: FactSource) {
    this.#source = source
    this.#throttle = new Throttle(
      source.limits.rosterEvery,
      () => this.#refresh(),
      (error) => source.failed(error),
    )
  }

  changed(): void {
    this.#throttle.ask()
  }

  welcome(connection: Connection): void {
    if (this.#people === undefined) this.#waiting.add(connection)
    else this.#sendAll(connection, this.#people)
    this.changed()
  }

  farewell(connection: Connection): void {
    this.#waiting.delete(connection)
    this.#welcomed.delete(connection)
    this.changed()
  }

  end(): void {
    this.#throttle.end()
  }

  async #refresh(): Promise<void> {
    const people = await rosterPicture(this.#source)
    const changed = people.filter((person) => this.#known.get(person.id) !== JSON.stringify(person))
    this.#people = people
    this.#known = new Map(people.map((person) => [person.id, JSON.stringify(person)]))
    if (changed.length > 0) {
      this.#version++
      this.#fullFrames = undefined
      publishFact(this.#welcomed, this.#fact(changed, { full: false }))
    }
    for (const connection of this.#waiting) this.#sendAll(connection, people)
    this.#waiting = new Set()
  }

  #sendAll(connection: Connection, people: readonly PersonHere[]): void {
    this.#fullFrames ??= framesOf(this.#fact(people, { full: true }))
    connection.send(frameFor(connection, this.#fullFrames))
    this.#welcomed.add(connection)
  }

  #fact(people: readonly PersonHere[], { full }: { full: boolean }): ForAudience<RosterFact> {
    const fact = (list: readonly PersonHere[]): RosterFact => ({ kind: 'roster', version: this.#version, full, people: [...list] })
    // What somebody wrote to the facilitator is for those who run the workshop.
    const discreet = people.map((person) => (person.hand === undefined ? person : { ...person, hand: { ...person.hand, message: '' } }))
    return { participants: fact(discreet), others: fact(people) }
  }
}
