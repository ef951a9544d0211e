import type { PollFact } from '#shared/facts.ts'
import type { Connection } from '../Connection.ts'
import { publishFact, type FactSource } from './FactFeed.ts'
import { Throttle } from './Throttle.ts'

/** How many people have cast a ballot in each poll. */
export class PollFeed {
  readonly #source: FactSource
  readonly #throttle: Throttle
  #changed = new Set<string>()
  #waiting = new Set<Connection>()
  #version = Date.now()

  constructor(source: FactSource) {
    this.#source = source
    this.#throttle = new Throttle(
      source.limits.pollEvery,
      () => this.#refresh(),
      (error) => source.failed(error),
    )
  }

  changed(poll: string): void {
    this.#changed.add(poll)
    this.#throttle.ask()
  }

  welcome(connection: Connection): void {
    this.#waiting.add(connection)
    this.#throttle.ask()
  }

  farewell(connection: Connection): void {
    this.#waiting.delete(connection)
  }

  end(): void {
    this.#throttle.end()
  }

  async #refresh(): Promise<void> {
    const changed = this.#changed
    const waiting = this.#waiting
    this.#changed = new Set()
    this.#waiting = new Set()
    const tell = async (poll: string, connections: Iterable<Connection>) => {
      const fact: PollFact = {
        kind: 'poll',
        version: ++this.#version,
        poll,
        ballots: await this.#source.store.ballots.count(this.#source.workshop, poll),
      }
      publishFact(connections, { participants: fact, others: fact })
    }
    for (const poll of changed) await tell(poll, this.#source.connections())
    if (waiting.size === 0) return
    for (const poll of this.#running()) await tell(poll, waiting)
  }

  #running(): string[] {
    const topics = Object.values(this.#source.plenary().phases).filter((phase) => phase.kind === 'topics')
    return topics.filter(({ poll }) => poll === 'open' || poll === 'closed').map(({ id }) => id)
  }
}
