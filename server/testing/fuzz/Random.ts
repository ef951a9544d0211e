/** Chance that repeats: the same seed gives the same numbers (mulberry32). */
export class Random {
  readonly seed: number
  #state: number

  constructor(seed: number) {
    this.seed = seed
    this.#state = seed >>> 0
  }

  /** From 0 up to, not including, 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number {
    return Math.floor(this.fraction() * end)
  }

  chance(probability: number): boolean {
    return this.fraction() < probability
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.below(choices.length)]
    if (choice === undefined && choices.length === 0) throw new Error('There is nothing to choose from.')
    return choice as T
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256))
  }

  /** A number of the kind at which programs stumble. */
  oddNumber(): number {
    return this.pick([
      0,
      1,
      2,
      127,
      128,
      255,
      1_000,
      65_535,
      65_536,
      2 ** 31 - 1,
      2 ** 31,
      2 ** 32 - 1,
      2 ** 32,
      2 ** 40,
      2 ** 53 - 1,
      this.below(100),
      this.below(2 ** 32),
    ])
  }

  /** A text of the kind at which programs stumble. */
  oddText(): string {
    return this.pick([
      '',
      ' ',
      '\u0000',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'null',
      'undefined',
      'NaN',
      '-1',
      '1e309',
      '../../etc/passwd',
      '%00%2e%2e%2f',
      '<script>alert(1)</script>',
      "'; DROP TABLE people; --",
      '{{7*7}}${7*7}',
      '\ud800',
      '\udfff\ud800',
      '\u202e\u200b\ufeff',
      '👩‍👩‍👧‍👦'.repeat(20),
      'Ω'.repeat(3_000),
      'a'.repeat(10_000),
      String.fromCharCode(...Array.from({ length: 12 }, () => this.below(65_536))),
    ])
  }

  /** Any JSON value, also none that anybody asked for. */
  oddValue(depth = 3): unknown {
    const plain = [null, true, false, this.oddNumber(), -this.oddNumber(), this.fraction(), this.oddText(), this.oddText()]
    if (depth === 0 || this.chance(0.6)) return this.pick(plain)
    const size = this.pick([0, 1, 3, 40])
    if (this.chance(0.5)) return Array.from({ length: size }, () => this.oddValue(depth - 1))
    return Object.fromEntries(Array.from({ length: size }, () => [this.oddText().slice(0, 50), this.oddValue(depth - 1)]))
  }
}
