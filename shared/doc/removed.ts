import type * as Y from 'yjs'
import type { PlenarySnapshot } from '../model/snapshot.ts'
import { patchRecord, plenaryCollections as collections, putRecord, recordsOf, transact, type Collection } from './collections.ts'
import { readPlenary } from './plenary.ts'

/* What left the programme, and its way back. */

const removable = ['sessions', 'phases', 'talks', 'topics', 'tables', 'sections'] as const
type RemovableName = (typeof removable)[number]

/** Records that left together, or changed because of it, as they were before. */
export type Removed = { -readonly [K in RemovableName]?: PlenarySnapshot[K] }

// Not `byHand`: who takes a removal back by its own button has done nothing new that the next undo should undo.
const takenBack = Symbol('taken back')

/** Brings removed records back as they were, whatever was edited since. What is there already stays as it is. */
export function restore(doc: Y.Doc, removed: Removed): void {
  doc.transact(() => {
    for (const name of removable) {
      const collection = collections[name] as unknown as Collection<{ id: string }>
      for (const record of Object.values<{ id: string }>(removed[name] ?? {})) {
        if (!recordsOf(doc, collection).has(record.id)) putRecord(doc, collection, record)
      }
    }
    for (const { id, status, table } of Object.values(removed.topics ?? {})) patchRecord(doc, collections.topics, id, { status, table })
  }, takenBack)
}

/** Deletes one record. */
export function remove(doc: Y.Doc, name: RemovableName, id: string): Removed {
  return transact(doc, () => take(doc, readPlenary(doc), name, [id]))
}

/** Deletes records within a transaction; `plenary` is the picture before. */
export function take(doc: Y.Doc, plenary: PlenarySnapshot, name: RemovableName, ids: readonly string[]): Removed {
  const records: Record<string, object> = {}
  for (const id of ids) {
    const record = plenary[name][id]
    if (record !== undefined) records[id] = record
    recordsOf(doc, collections[name]).delete(id)
  }
  return { [name]: records }
}
