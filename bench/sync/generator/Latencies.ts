const perMs = 20
const longest = 20_000

/** Latencies in ms, counted in steps of 0.05. */
export class Latencies {
  count = 0
  readonly #counts = new Uint32Array(longest * perMs)

  add(latency: number): void {
    const step = Math.min(this.#counts.length - 1, Math.max(0, Math.floor(latency * perMs)))
    this.#counts[step] = (this.#counts[step] ?? 0) + 1
    this.count++
  }

  /** @param part such as 0.99; NaN when nothing was counted */
  percentile(part: number): number {
    let left = Math.ceil(this.count * part)
    if (left === 0) return NaN
    for (const [step, count] of this.#counts.entries()) {
      left -= count
      if (left <= 0) return (step + 1) / perMs
    }
    return longest
  }

  clear(): void {
    this.count = 0
    this.#counts.fill(0)
  }
}
