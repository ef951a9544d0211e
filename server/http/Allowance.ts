import { networkOf } from '../access/networkOf.ts'

/** More than anybody creates by hand, few enough that a script does not fill the disk. */
const burst = 120
const oneMoreEveryMs = 30_000
const rememberedNetworks = 10_000

/** How many workshops an address may create in a short time. */
export class Allowance {
  readonly #now: () => number
  readonly #spent = new Map<string, { count: number; at: number }>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** Uses one up. @returns false when there was none left */
  take(address: string): boolean {
    const network = networkOf(address)
    const spent = this.#spent.get(network)
    const count = spent === undefined ? 0 : Math.max(0, spent.count - (this.#now() - spent.at) / oneMoreEveryMs)
    if (count > burst - 1) return false
    this.#spent.delete(network)
    this.#spent.set(network, { count: count + 1, at: this.#now() })
    const [oldest] = this.#spent.keys()
    if (this.#spent.size > rememberedNetworks && oldest !== undefined) this.#spent.delete(oldest)
    return true
  }
}
