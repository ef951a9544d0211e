/** An allowance that fills again with time. */
export class TokenBucket {
  readonly #burst: number
  readonly #perSecond: number
  #left: number
  #at: number

  constructor({ burst, perSecond }: { burst: number; perSecond: number }, now: number) {
    this.#burst = burst
    this.#perSecond = perSecond
    this.#left = burst
    this.#at = now
  }

  /** Takes so much; false when there is not enough left. */
  take(amount: number, now: number): boolean {
    this.#fill(now)
    if (amount > this.#left) return false
    this.#left -= amount
    return true
  }

  /** Takes what was used already, be it more than there was: it is missing until it has filled again. */
  spend(amount: number, now: number): void {
    this.#fill(now)
    this.#left -= amount
  }

  isOverdrawn(now: number): boolean {
    if (this.#left >= 0) return false
    this.#fill(now)
    return this.#left < 0
  }

  #fill(now: number): void {
    if (now === this.#at) return
    this.#left = Math.min(this.#burst, this.#left + (Math.max(0, now - this.#at) / 1000) * this.#perSecond)
    this.#at = now
  }
}
