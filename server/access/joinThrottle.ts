import { networkOf, networksOf } from './networkOf.ts'
import { Turns } from './Turns.ts'

/** Wrong codes an address may try before answers slow down: a hall full of thumbs mistypes. */
const freeTries = 20
/** Wrong codes after which only codes known at the address are looked up at all. */
const greatestDebt = 300
/** The same for an IPv6 /48, which holds 65,536 of the networks that count as an address. */
const greatestDebtAround = 1_200
/** One wrong code is forgiven after this many milliseconds, so guessing settles at one code in two seconds. */
const forgivenAfter = 2_000
const slowestAnswer = 4_000
/** The same wrong code again (an old poster on the wall) is one mistake, not many. */
const rememberedMistakes = 8

interface Tries {
  debt: number
  at: number
  wrongCodes: string[]
}

/**
 * Keeps people from guessing join codes, of which there are only 900,000, without getting in the way of a hall, which sits behind one
 * address. A wrong code costs the address a little; its wrong answers come slower and slower; far beyond anything a hall
 * does by mistake, codes that never worked there are not looked up any more, for a while.
 *
 * A code that works is never slowed. Once a code has worked at an address, or `recognise` was called for it, it is open there whatever
 * anybody else behind the address does. Memory is bounded: the addresses and codes longest unused are forgotten.
 */
export class JoinThrottle {
  readonly #now: () => number
  readonly #capacity: number
  readonly #tries = new Map<string, Tries>()
  readonly #known = new Map<string, true>()
  readonly #turns: Turns

  /** @param options `now` in milliseconds; `capacity` is how many addresses, and how many known codes, are remembered */
  constructor({ now = Date.now, capacity = 10_000 }: { now?: () => number; capacity?: number } = {}) {
    this.#now = now
    this.#capacity = capacity
    this.#turns = new Turns(capacity)
  }

  /**
   * Ask before looking a code up. Where wrong codes have used up what an address may try, codes take turns (see `Turns`).
   * @param again this request asked before and waited
   * @returns 0 to go ahead, else the milliseconds after which to try again (wait, or refuse the request with Retry-After)
   */
  refusedFor(address: string, code: string, again = false): number {
    const [network, around] = networksOf(address)
    if (this.#known.has(pair(network, code))) return 0
    const wait = Math.ceil(
      Math.max(0, this.#debtOf(network) + 1 - greatestDebt, around === undefined ? 0 : this.#debtOf(around) + 1 - greatestDebtAround) *
        forgivenAfter,
    )
    const now = this.#now()
    const isScarce = wait > 0 || this.#debtOf(network) + 2 > greatestDebt
    if (!isScarce || (wait === 0 && this.#turns.isNext(network, code, { now, again }))) {
      this.#turns.had(network, code)
      return 0
    }
    if (!again) this.#turns.turnedAway(network, code, now)
    return Math.max(wait, forgivenAfter / 20)
  }

  /**
   * Note that no workshop has this code.
   * @returns the milliseconds to hold the answer back
   */
  failed(address: string, code: string): number {
    const [network, around] = networksOf(address)
    const debt = this.#debtOf(network)
    const wrongCodes = this.#tries.get(network)?.wrongCodes ?? []
    const repeated = wrongCodes.includes(code)
    const tries = {
      debt: repeated ? debt : debt + 1,
      at: this.#now(),
      wrongCodes: repeated ? wrongCodes : [...wrongCodes, code].slice(-rememberedMistakes),
    }
    remember(this.#tries, network, tries, this.#capacity)
    if (around !== undefined && !repeated)
      remember(this.#tries, around, { debt: this.#debtOf(around) + 1, at: this.#now(), wrongCodes: [] }, this.#capacity)
    return Math.min(slowestAnswer, Math.max(0, Math.floor(tries.debt) - freeTries) * 100)
  }

  /** Note that people of the workshop with this code are at the address: someone joined, or came with a link or credential. */
  recognise(address: string, code: string): void {
    remember(this.#known, pair(networkOf(address), code), true, this.#capacity)
  }

  #debtOf(network: string): number {
    const tries = this.#tries.get(network)
    return tries === undefined ? 0 : Math.max(0, tries.debt - (this.#now() - tries.at) / forgivenAfter)
  }
}

const pair = (network: string, code: string): string => `${network} ${code}`

/** Puts an entry at the young end, and drops the oldest when there are too many. */
function remember<V>(map: Map<string, V>, key: string, value: V, capacity: number): void {
  map.delete(key)
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > capacity && oldest !== undefined) map.delete(oldest)
}
