import { publishTally } from '#shared/doc/topics.ts'
import { countPoll } from '#shared/rules/tally.ts'
import { StoreError } from '../store/StoreError.ts'
import type { Log } from '../sync/Sync.ts'
import type { House } from './House.ts'

/** Where voting is open, everyone sees the totals move: at most twice a second, because every count travels to every phone. */
const pauseMs = 500

export class OpenTallies {
  readonly #house: House
  readonly #log: Log
  readonly #waiting = new Map<string, NodeJS.Timeout>()

  constructor(house: House, log: Log) {
    this.#house = house
    this.#log = log
  }

  /** Counts within half a second; asked again before that, it still counts once. */
  countSoon(workshop: string, poll: string): void {
    const key = `${workshop}/${poll}`
    if (this.#waiting.has(key)) return
    const timer = setTimeout(() => {
      this.#waiting.delete(key)
      this.#count(workshop, poll).catch((error: unknown) => this.#failed(error))
    }, pauseMs)
    this.#waiting.set(key, timer)
  }

  close(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer)
    this.#waiting.clear()
  }

  async #count(workshop: string, id: string): Promise<void> {
    await this.#house.documents.transaction(async (command) => {
      const { phases, topics } = await command.plenary(workshop)
      const poll = phases[id]
      // Closed meanwhile: from here on the totals are the facilitator's to publish.
      if (poll?.kind !== 'topics' || poll.poll !== 'open' || !poll.openVoting) return
      const allocations = await command.store.ballots.allocations(workshop, id)
      const tally = countPoll({ poll, allocations, topics, now: this.#house.now() })
      await command.change(workshop, 'plenary', (doc) => publishTally(doc, tally, false))
    })
  }

  #failed(error: unknown): void {
    // The workshop was deleted, or the server stops: there is nobody left to show totals to.
    if (error instanceof StoreError && (error.fault === 'retired' || error.fault === 'closed')) return
    this.#log.error({ err: error }, 'an open tally could not be counted')
  }
}
