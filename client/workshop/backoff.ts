/** How long to wait before coming back, in ms. */
export interface Backoff {
  /** The wait before the next attempt; grows with each call. */
  readonly next: () => number
  readonly reset: () => void
}

const firstMs = 600
const mostMs = 10_000

/**
 * Full jitter: anything between nothing and a bound that doubles. A hall of 500 phones that lost the server at once
 * comes back spread out instead of in one wave.
 */
export function createBackoff(random: () => number = Math.random): Backoff {
  let attempt = 0
  return {
    next() {
      const bound = Math.min(mostMs, firstMs * 2 ** attempt)
      attempt = Math.min(attempt + 1, 10)
      return Math.round(random() * bound)
    },
    reset() {
      attempt = 0
    },
  }
}
