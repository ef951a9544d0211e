import type { SyncLimits } from './limits.ts'
import { TokenBucket } from './TokenBucket.ts'

/** What one person may use of a workshop, whatever number of connections they use it through. */
export class Allowance {
  connections = 0
  readonly #messages: TokenBucket
  readonly #bytes: TokenBucket
  readonly #answers: TokenBucket
  readonly #work: TokenBucket
  readonly #merging: TokenBucket

  constructor(limits: SyncLimits, now: number) {
    this.#messages = new TokenBucket(limits.personMessages, now)
    this.#bytes = new TokenBucket(limits.personBytes, now)
    this.#answers = new TokenBucket(limits.personAnswers, now)
    this.#work = new TokenBucket(limits.personWork, now)
    this.#merging = new TokenBucket(limits.personMerging, now)
  }

  /** Whether a message of so many bytes is within what the person may send. */
  mayReceive(bytes: number, now: number): boolean {
    return this.#messages.take(1, now) && this.#bytes.take(bytes, now) && !this.#work.isOverdrawn(now)
  }

  mayMerge(steps: number, now: number): boolean {
    return this.#merging.take(steps, now)
  }

  mayAsk(now: number): boolean {
    return !this.#answers.isOverdrawn(now)
  }

  answered(bytes: number, now: number): void {
    this.#answers.spend(bytes, now)
  }

  /** @param duration of the server's time, in ms */
  worked(duration: number, now: number): void {
    this.#work.spend(duration, now)
  }
}

/** More people than any workshop holds at a time. */
const mostRemembered = 10_000

/** The allowances of a workshop's people. Kept when somebody leaves, or coming back would fill them. */
export class Allowances {
  readonly #limits: SyncLimits
  readonly #people = new Map<string, Allowance>()

  constructor(limits: SyncLimits) {
    this.#limits = limits
  }

  of(person: string): Allowance {
    const known = this.#people.get(person)
    if (known !== undefined) return known
    const allowance = new Allowance(this.#limits, Date.now())
    this.#people.set(person, allowance)
    if (this.#people.size > mostRemembered) this.#forgetOne()
    return allowance
  }

  #forgetOne(): void {
    for (const [person, { connections }] of this.#people) {
      if (connections > 0) continue
      this.#people.delete(person)
      return
    }
  }
}
