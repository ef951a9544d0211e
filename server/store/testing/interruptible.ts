import type { Documents } from '../Documents.ts'
import type { Json, Store, StoreParts } from '../Store.ts'

/**
 * The moments at which writing to a document's log can be cut off. `begun`: nothing happened yet; `written`: done, and not yet kept;
 * `kept`: on disk, and whoever asked for it not yet told. A snapshot includes cutting the log that it covers.
 */
export const steps = ['append begun', 'append written', 'append kept', 'snapshot begun', 'snapshot written', 'snapshot kept'] as const
export type Step = (typeof steps)[number]

/** The same store, but for `reach`, which is called at each step and may throw, or end the process. */
export function interruptible(store: Store, reach: (step: Step) => void): Store {
  const within =
    <T>(work: (parts: StoreParts) => Promise<T>, keeps: Set<Step>) =>
    (parts: StoreParts): Promise<T> =>
      work({ ...parts, documents: documentsOf(parts.documents, reach, keeps) })

  const transaction = async <T>(work: (parts: StoreParts) => Promise<T>): Promise<T> => {
    const keeps = new Set<Step>()
    const result = await store.transaction(within(work, keeps))
    keeps.forEach(reach)
    return result
  }

  return {
    ...store,
    transaction,
    async once<T extends Json>(command: { workshop: string; person: string; key: string }, effect: (parts: StoreParts) => Promise<T>) {
      const keeps = new Set<Step>()
      const answer = await store.once(command, within(effect, keeps))
      keeps.forEach(reach)
      return answer
    },
    documents: {
      load: (workshop, document) => store.documents.load(workshop, document),
      list: (workshop) => store.documents.list(workshop),
      count: () => store.documents.count(),
      append: (batch) => transaction(({ documents }) => documents.append(batch)),
      writeSnapshot: (...given) => transaction(({ documents }) => documents.writeSnapshot(...given)),
    },
  }
}

function documentsOf(documents: Documents, reach: (step: Step) => void, keeps: Set<Step>): Documents {
  return {
    load: (workshop, document) => documents.load(workshop, document),
    list: (workshop) => documents.list(workshop),
    count: () => documents.count(),
    async append(batch) {
      reach('append begun')
      const seqs = await documents.append(batch)
      reach('append written')
      keeps.add('append kept')
      return seqs
    },
    async writeSnapshot(...given) {
      reach('snapshot begun')
      await documents.writeSnapshot(...given)
      reach('snapshot written')
      keeps.add('snapshot kept')
    },
  }
}
