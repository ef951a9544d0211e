import type { Json, Store, StoreParts } from '../store/Store.ts'
import { StoreError } from '../store/StoreError.ts'
import type { Metrics } from './Metrics.ts'

/** Faults that say something about the disk. The others are answers to what was asked. */
const faultsOfTheDisk = ['disk-full', 'failed', 'damaged', 'not-writable', 'locked'] as const

/** The same store, but for measuring how long each transaction takes to be kept, and counting those that could not be. */
export function meteredStore(store: Store, metrics: Pick<Metrics, 'committed' | 'storeFailed'>): Store {
  const metered = async <R, T>(
    transact: (effect: (parts: StoreParts) => Promise<T>) => Promise<R>,
    work: (parts: StoreParts) => Promise<T>,
  ): Promise<R> => {
    let workedAt: number | undefined
    try {
      const result = await transact(async (parts) => {
        const worked = await work(parts)
        workedAt = performance.now()
        return worked
      })
      if (workedAt !== undefined) metrics.committed((performance.now() - workedAt) / 1000)
      return result
    } catch (error) {
      if (error instanceof StoreError && faultsOfTheDisk.some((fault) => fault === error.fault)) metrics.storeFailed(error.fault)
      throw error
    }
  }
  return {
    ...store,
    transaction: (work) => metered((effect) => store.transaction(effect), work),
    once: <T extends Json>(command: { workshop: string; person: string; key: string }, effect: (parts: StoreParts) => Promise<T>) =>
      metered((once) => store.once(command, once), effect),
  }
}
