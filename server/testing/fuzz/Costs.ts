/** How long things took, in ms. Keeps the distribution, not the single values. */
export class Costs {
  /** Counts by duration, in steps of 5 %. */
  readonly #buckets = new Map<number, number>()
  count = 0
  worst = 0
  worstOf = ''

  add(duration: number, what: string): void {
    this.count++
    if (duration > this.worst) {
      this.worst = duration
      this.worstOf = what
    }
    const bucket = Math.ceil(Math.log(Math.max(duration, 0.001)) / Math.log(1.05))
    this.#buckets.set(bucket, (this.#buckets.get(bucket) ?? 0) + 1)
  }

  percentile(share: number): number {
    let left = this.count * share
    for (const [bucket, count] of [...this.#buckets].sort(([a], [b]) => a - b)) {
      left -= count
      if (left <= 0) return 1.05 ** bucket
    }
    return this.worst
  }

  /** The share of values above a bound. */
  above(bound: number): number {
    let sum = 0
    for (const [bucket, count] of this.#buckets) if (1.05 ** bucket > bound) sum += count
    return sum
  }

  toString(): string {
    const ms = (value: number) => `${value.toFixed(value < 1 ? 3 : 1)} ms`
    return `p50 ${ms(this.percentile(0.5))}, p99 ${ms(this.percentile(0.99))}, p99.9 ${ms(this.percentile(0.999))}, worst ${ms(this.worst)} (${this.worstOf}), above 20 ms: ${this.above(20)}`
  }
}
