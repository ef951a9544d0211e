import * as Y from 'yjs'
import { closeEvents } from '#shared/closeEvents.ts'
import { checkContents } from './checkContents.ts'
import { compareUpdate, type Comparison } from './compareUpdate.ts'
import type { Connection } from './Connection.ts'
import type { GroupWriter } from './GroupWriter.ts'
import type { HotDocument } from './HotDocument.ts'
import type { SyncLimits } from './limits.ts'
import { mergeCost } from './MergeCost.ts'
import { Placement } from './Placement.ts'
import { scanUpdate, UpdateRefused, type UpdateScan } from './scanUpdate.ts'

export interface Admission {
  /** Forgets the copy in memory, sends everyone there to come back for the stored one, and tells the operator: a check is missing. */
  spoilt: (document: HotDocument, error: unknown) => void
  writer: GroupWriter
  limits: SyncLimits
}

/**
 * The way of an update into a document: size, structure, novelty, grant, gaps, ownership of its client ids, what documents may hold,
 * how much work it makes, size of the document, and only then Yjs, the log and (from the writer, once on disk) everyone else.
 * @param isAnswer it is all that the client has and the server lacks. That may hold edits of others, brought again after a crash: these are
 * left out, with what builds on them, until their authors bring them
 * @returns whether all of it was taken
 * @throws UpdateRefused and nothing has changed
 */
export function admitUpdate(connection: Connection, sent: Uint8Array, admission: Admission, { isAnswer = false } = {}): boolean {
  const { document } = connection
  const { doc } = document
  const { limits } = admission
  if (sent.length > limits.update) throw new UpdateRefused('too-large', 'This is too much in one step.')
  const whole = withoutKnownParts(doc, sent, limits)
  // Clients answer the server's question with all they have. Where that is nothing new there is nothing to refuse either.
  if (!whole.comparison.isNew && !whole.comparison.hasGap) return true
  // Before its first answer a client may write on top of what is yet to come with that answer.
  const isWaiting = connection.state === 'waiting' || !connection.hasAnswered
  const ownPart = isAnswer || isWaiting ? withoutOthers(document, whole, connection.person, limits) : whole
  const { update, scan, comparison } = ownPart
  const isLeftOut = ownPart !== whole || (isWaiting && comparison.hasGap)
  if (isLeftOut) {
    connection.waitForOthers()
    if (!comparison.isNew || !connection.mayWrite) return false
  }
  if (!connection.mayWrite) throw new UpdateRefused('read-only', 'You may read here, but not write.')
  if (comparison.hasGap && !isLeftOut) throw gap()
  const claims = unclaimed(document, comparison.newUnder, connection.person, limits)
  const placement = new Placement(doc, document.name, scan.items)
  checkContents(doc, scan, placement)
  const steps = mergeCost(doc, placement, scan, limits.mergeSteps)
  if (!connection.allowance.mayMerge(steps, Date.now())) throw new UpdateRefused('too-large', 'This is too much at once.')
  if (document.wouldExceed(limits.document, { bytes: update.length, structs: scan.items.length + scan.deletions.length }))
    throw new UpdateRefused('document-full', 'This document is full.')

  // Answers repeat what was deleted long ago; what is repeated may say something else than what is here; under several ids structs may
  // wait for one another in a circle; and what finds no place here may find one elsewhere. What people write as they go is of none of these kinds.
  const isWhole = !isAnswer && !isLeftOut && !comparison.repeats && comparison.newUnder.size <= 1 && !placement.losesItems
  const isComplete = take(connection, { update, structs: scan.items.length, claims, isWhole }, admission)
  if (!isComplete && !isLeftOut) throw gap()
  return !isLeftOut
}

/** An update that passed every check. */
interface Admitted {
  update: Uint8Array
  structs: number
  /** Client ids that its author may write under for the first time. */
  claims: readonly number[]
  /** All of it is new and finds its place: what clients send as they write. */
  isWhole: boolean
}

/** Brings it into the document, to everyone else and on its way to the disk. Says whether nothing of it misses what it builds on. */
function take(connection: Connection, admitted: Admitted, { spoilt, writer }: Admission): boolean {
  const { document } = connection
  const { fresh, complete } = applied(connection, admitted, spoilt)
  if (fresh !== undefined) {
    const written = admitted.claims.filter((client) => Y.getState(document.doc.store, client) > 0)
    for (const client of written) document.owners.set(client, connection.person)
    connection.updateReceived()
    const waits = document.heldBack.hold(written)
    if (!waits) document.tell(fresh, connection)
    const stored = () => {
      if (waits) {
        document.heldBack.release(written)
        document.tell(fresh, connection)
      }
      connection.updateStored()
    }
    writer.add({ document, update: fresh, author: connection, since: performance.now(), claims: written, stored })
  }
  return complete
}

interface Read {
  update: Uint8Array
  scan: UpdateScan
  comparison: Comparison
}

/** What an item lies beside changes when its beginning is known already, so the known part is cut off before anything is judged. */
function withoutKnownParts(doc: Y.Doc, sent: Uint8Array, limits: SyncLimits): Read {
  const scan = scanUpdate(sent, limits.structs)
  const comparison = compareUpdate(doc, scan)
  if (!comparison.overlaps) return { update: sent, scan, comparison }
  return cut(doc, sent, Y.encodeStateVector(doc), limits)
}

/** The same without what lies under the ids of others. */
function withoutOthers(document: HotDocument, read: Read, person: string, limits: SyncLimits): Read {
  const { doc } = document
  const others = [...read.comparison.newUnder].filter((client) => !isFree(document, client, person))
  if (others.length === 0) return read
  const known = Y.decodeStateVector(Y.encodeStateVector(doc))
  for (const client of others) known.set(client, beyondAllClocks)
  return cut(doc, read.update, Y.encodeStateVector(known), limits)
}

function cut(doc: Y.Doc, sent: Uint8Array, stateVector: Uint8Array, limits: SyncLimits): Read {
  const update = Y.diffUpdate(sent, stateVector)
  const scan = scanUpdate(update, limits.structs)
  return { update, scan, comparison: compareUpdate(doc, scan) }
}

/** Clocks take 32 bits. */
const beyondAllClocks = 2 ** 32

const gap = () => new UpdateRefused('gap', 'Something that this builds on has not arrived.')

/** The client ids that this person writes under for the first time. */
function unclaimed(document: HotDocument, clients: ReadonlySet<number>, person: string, limits: SyncLimits): number[] {
  const claims: number[] = []
  for (const client of clients) {
    if (!isFree(document, client, person)) throw new UpdateRefused('foreign-client', 'This was written under the id of someone else.')
    if (!document.owners.has(client)) claims.push(client)
  }
  if (claims.length > 0 && claims.length + document.owners.countOf(person) > limits.clientsPerPerson)
    throw new UpdateRefused('too-large', 'This was written in too many sittings.')
  return claims
}

/** May this person write under a client id? Not where somebody else wrote or spoke under it; and what is nobody's, though something is written under it, stays nobody's. */
function isFree({ doc, owners, presence, serverClient }: HotDocument, client: number, person: string): boolean {
  const owner = owners.get(client)
  if (owner !== undefined) return owner === person
  return client !== serverClient && Y.getState(doc.store, client) === 0 && (presence.personOf(client) ?? person) === person
}

function applied(
  connection: Connection,
  { update, structs, isWhole }: Admitted,
  spoilt: Admission['spoilt'],
): { fresh: Uint8Array | undefined; complete: boolean } {
  const { document } = connection
  const { store } = document.doc
  try {
    const fresh = isWhole ? update : document.apply(update)
    if (isWhole) document.applyWhole(update, structs)
    // Parts that wait for one another, in a circle, would wait here for ever and block the document's next snapshot.
    const complete = store.pendingStructs === null && store.pendingDs === null
    store.pendingStructs = null
    store.pendingDs = null
    if (isWhole && !complete) throw new Error('Nothing was missing, and yet something waits for it.')
    return { fresh, complete }
  } catch (error) {
    // Yjs stopped halfway, and the copy in memory now holds part of something that must not be kept. The stored one does not.
    connection.close(closeEvents.badRequest)
    spoilt(document, error)
    throw new UpdateRefused('malformed', 'This is not a valid update.')
  }
}
