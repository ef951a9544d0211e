import * as Y from 'yjs'
import { closeEvents } from '#shared/closeEvents.ts'
import { checkContents } from './checkContents.ts'
import { compareUpdate } from './compareUpdate.ts'
import type { Connection } from './Connection.ts'
import type { GroupWriter } from './GroupWriter.ts'
import type { HotDocument } from './HotDocument.ts'
import type { SyncLimits } from './limits.ts'
import { MergeCost } from './MergeCost.ts'
import { Placement } from './Placement.ts'
import { scanUpdate, UpdateRefused } from './scanUpdate.ts'

export interface Admission {
  /** Forgets the copy in memory, which is spoilt, and sends everyone there to come back for the stored one. */
  discard: (document: HotDocument) => void
  writer: GroupWriter
  limits: SyncLimits
}

/**
 * The way of an update into a document: size, structure, novelty, grant, gaps, ownership of its client ids, what documents may hold,
 * how much work it makes, size of the document, and only then Yjs, the log and (from the writer, once on disk) everyone else.
 * @throws UpdateRefused and nothing has changed
 */
export function admitUpdate(connection: Connection, update: Uint8Array, { discard, writer, limits }: Admission): void {
  const { document } = connection
  const { doc } = document
  if (update.length > limits.update) throw new UpdateRefused('too-large', 'This is too much in one step.')
  const scan = scanUpdate(update, limits.structs)
  const comparison = compareUpdate(doc, scan)
  // Clients answer the server's question with all they have. Where that is nothing new there is nothing to refuse either.
  if (!comparison.isNew && !comparison.hasGap) return
  if (!connection.mayWrite) throw new UpdateRefused('read-only', 'You may read here, but not write.')
  if (comparison.hasGap) throw gap()
  const claims = unclaimed(document, comparison.newUnder, connection.person, limits)
  const placement = new Placement(doc, document.name, scan.items)
  checkContents(doc, scan, placement)
  new MergeCost(doc, placement, { newUnder: comparison.newUnder.size, most: limits.mergeSteps }).check(scan)
  if (document.wouldExceed(limits.document, { bytes: update.length, structs: scan.items.length + scan.deletions.length })) throw new UpdateRefused('document-full', 'This document is full.')

  const { fresh, complete } = applied(connection, comparison.overlaps ? Y.diffUpdate(update, Y.encodeStateVector(doc)) : update, discard)
  if (fresh !== undefined) {
    for (const client of claims) document.owners.set(client, connection.person)
    connection.updateReceived()
    writer.add({ document, update: fresh, author: connection, claims, stored: () => connection.updateStored() })
  }
  if (!complete) throw gap()
}

const gap = () => new UpdateRefused('gap', 'Something that this builds on has not arrived.')

/** The client ids that this person writes under for the first time. */
function unclaimed(document: HotDocument, clients: ReadonlySet<number>, person: string, limits: SyncLimits): number[] {
  const claims: number[] = []
  for (const client of clients) {
    const owner = document.owners.get(client) ?? document.presence.personOf(client) ?? person
    if (owner !== person || client === document.serverClient) throw new UpdateRefused('foreign-client', 'This was written under the id of someone else.')
    if (!document.owners.has(client)) claims.push(client)
  }
  if (claims.length > 0 && claims.length + document.owners.countOf(person) > limits.clientsPerPerson) throw new UpdateRefused('too-large', 'This was written in too many sittings.')
  return claims
}

function applied(connection: Connection, update: Uint8Array, discard: Admission['discard']): { fresh: Uint8Array | undefined; complete: boolean } {
  const { document } = connection
  const { store } = document.doc
  try {
    const fresh = document.apply(update)
    // Parts that wait for one another, in a circle, would wait here for ever and block the document's next snapshot.
    const complete = store.pendingStructs === null && store.pendingDs === null
    store.pendingStructs = null
    store.pendingDs = null
    return { fresh, complete }
  } catch {
    // Yjs stopped halfway, and the copy in memory now holds part of something that must not be kept. The stored one does not.
    connection.close(closeEvents.badRequest)
    discard(document)
    throw new UpdateRefused('malformed', 'This is not a valid update.')
  }
}
