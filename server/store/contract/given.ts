import type { Seat } from '#shared/model/person.ts'
import type { StoredPerson } from '../People.ts'
import type { Store } from '../Store.ts'

/** Noon of some day, in milliseconds since the epoch. */
export const noon = Date.UTC(2025, 5, 12, 12)

export const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

/** A store with an empty workshop `w1`, new for each test, and the steps most tests begin with. */
export interface Given {
  readonly store: Store
  /** Closes the store and opens it again, as a restart would. */
  reopen(): Promise<void>
  join(person: string, workshop?: string): Promise<StoredPerson>
  sit(
    person: string,
    table?: string,
    where?: { round?: number; capacity?: number | null; session?: string; takenAt?: number },
  ): Promise<{ result: 'taken'; seat: Seat } | { result: 'full' }>
  type(update: Uint8Array, document?: string, workshop?: string): Promise<number[]>
}
