/** How long a code that was turned away is remembered, in ms. */
const rememberedFor = 30_000
/** Codes remembered for one network: a guesser has any number of them, the people of a hall have one. */
const mostCodes = 64

interface Asked {
  count: number
  at: number
}

/**
 * Whose turn it is where many codes wait to be looked up and only one may be at a time: the code that was asked for most often. A hall
 * asks for its one code again and again, a guesser for every code once, so the hall comes first; to get ahead of it a guesser would
 * have to ask for a single wrong code more often than the whole hall for the right one, and would learn no more for it.
 */
export class Turns {
  readonly #networks = new Map<string, Map<string, Asked>>()
  readonly #mostNetworks: number

  constructor(mostNetworks: number) {
    this.#mostNetworks = mostNetworks
  }

  /** Somebody asked for the code and has to wait. */
  turnedAway(network: string, code: string, now: number): void {
    const codes = this.#codes(network, now)
    codes.set(code, { count: (codes.get(code)?.count ?? 0) + 1, at: now })
    if (codes.size > mostCodes) codes.delete(leastOf(codes))
    this.#networks.delete(network)
    this.#networks.set(network, codes)
    const [oldest] = this.#networks.keys()
    if (this.#networks.size > this.#mostNetworks && oldest !== undefined) this.#networks.delete(oldest)
  }

  /** @param again the same request asked before, and was counted then */
  isNext(network: string, code: string, { now, again }: { now: number; again: boolean }): boolean {
    const codes = this.#codes(network, now)
    const own = (codes.get(code)?.count ?? 0) + (again ? 0 : 1)
    return [...codes.values()].every(({ count }) => count <= own)
  }

  /** The code was looked up. */
  had(network: string, code: string): void {
    this.#networks.get(network)?.delete(code)
  }

  #codes(network: string, now: number): Map<string, Asked> {
    const codes = this.#networks.get(network) ?? new Map<string, Asked>()
    for (const [code, { at }] of codes) if (now - at > rememberedFor) codes.delete(code)
    return codes
  }
}

function leastOf(codes: Map<string, Asked>): string {
  return [...codes].reduce((least, entry) => (entry[1].count < least[1].count ? entry : least))[0]
}
