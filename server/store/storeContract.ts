import { afterEach, beforeEach, describe } from 'vitest'
import { ballotsContract } from './contract/ballots.ts'
import { documentsContract } from './contract/documents.ts'
import { openingContract } from './contract/opening.ts'
import { peopleContract } from './contract/people.ts'
import { retirementContract } from './contract/retirement.ts'
import { seatsContract } from './contract/seats.ts'
import { transactionsContract } from './contract/transactions.ts'
import { workshopsContract } from './contract/workshops.ts'
import { noon } from './contract/given.ts'
import type { Given } from './contract/given.ts'
import type { Store } from './Store.ts'

/** What the acceptance suite needs of an implementation. */
export interface StoreHarness {
  /** Opens the store under test; called again after `close` it must find what was stored. */
  open(): Promise<Store>
  /** Lets go of everything, the store's files included. */
  cleanUp(): Promise<void>
}

/** The acceptance suite every `Store` passes. `harness` is asked for a fresh, empty store before each test. */
export function storeContract(name: string, harness: () => Promise<StoreHarness>): void {
  describe(`${name} as a Store`, () => {
    let held: StoreHarness
    let store: Store

    const given: Given = {
      get store() {
        return store
      },
      reopen: async () => {
        await store.close()
        store = await held.open()
      },
      join: (id, workshop = 'w1') =>
        store.people.add({ id, workshop, role: 'participant', name: id, organisation: '', country: '', createdAt: noon }),
      sit: (person, table = 't1', { round = 1, capacity = null, session = 's1', takenAt = noon } = {}) =>
        store.seats.take({ workshop: 'w1', session, table, round, person, takenAt, capacity }),
      type: (update, document = 'plenary', workshop = 'w1') => store.documents.append([{ workshop, document, update }]),
    }

    beforeEach(async () => {
      held = await harness()
      store = await held.open()
      await store.workshops.create({ id: 'w1', createdAt: noon })
    })
    afterEach(async () => {
      await store.close()
      await held.cleanUp()
    })

    workshopsContract(given)
    peopleContract(given)
    seatsContract(given)
    ballotsContract(given)
    transactionsContract(given)
    documentsContract(given)
    retirementContract(given)
    openingContract(given)
  })
}
