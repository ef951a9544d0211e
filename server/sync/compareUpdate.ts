import * as Y from 'yjs'
import type { Range, ScannedItem, UpdateScan } from './scanUpdate.ts'

/** How an update relates to what a document already holds. */
export interface Comparison {
  /** Clients under whose id it adds structs. */
  newUnder: Set<number>
  /** It adds structs or deletes something that is not deleted yet. */
  isNew: boolean
  /** It builds on, or deletes, something that neither it nor the document has. */
  hasGap: boolean
  /** It repeats the beginning of something and goes on. Yjs cannot take that where the beginning was garbage-collected. */
  overlaps: boolean
  /** It repeats structs that the document has, whatever it says they are. */
  repeats: boolean
}

export function compareUpdate(doc: Y.Doc, { structs, items, deletions }: UpdateScan): Comparison {
  const known = new Map<number, number>()
  const knownOf = (client: number): number => known.get(client) ?? Y.getState(doc.store, client)
  const newUnder = new Set<number>()
  let hasGap = false
  let overlaps = false
  let repeats = false
  for (const { client, from, to } of structs) {
    if (from > knownOf(client)) hasGap = true
    if (to <= knownOf(client)) {
      repeats = true
      continue
    }
    if (from < knownOf(client)) overlaps = true
    newUnder.add(client)
    known.set(client, to)
  }
  const isMissing = (id: ScannedItem['parent']) => typeof id === 'object' && id.clock >= knownOf(id.client)
  hasGap ||=
    items.some(({ left, right, parent }) => isMissing(left) || isMissing(right) || isMissing(parent)) ||
    deletions.some(({ client, to }) => to > knownOf(client))
  return { newUnder, hasGap, overlaps, repeats, isNew: newUnder.size > 0 || deletions.some((range) => !isDeleted(doc, range)) }
}

/** Is all of the range deleted already? */
function isDeleted(doc: Y.Doc, { client, from, to }: Range): boolean {
  const structs = doc.store.clients.get(client)
  if (structs === undefined || to > Y.getState(doc.store, client)) return false
  for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) {
    const struct = structs[at]
    if (struct === undefined || struct.id.clock >= to) return true
    if (!struct.deleted) return false
  }
  return true
}
