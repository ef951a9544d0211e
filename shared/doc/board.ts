import * as Y from 'yjs'
import { newId } from '../ids.ts'
import { createCluster } from '../model/cluster.ts'
import { createNote, type Note, type NoteKind } from '../model/note.ts'
import { orderAt, orderAtEnd } from '../model/order.ts'
import type { TableSnapshot } from '../model/snapshot.ts'
import { fieldsOf, patchRecord, putRecord, setFields, tableCollections as collections, transact } from './collections.ts'
import { readTable } from './table.ts'

/* What people do at a table's board. Each mutator is one transaction, so one undo step. Records that are gone are passed over. */

export interface NoteDraft {
  text: string
  kind: NoteKind
  round: number
  author?: string
  section?: string
  cluster?: string
}

export function writeNote(doc: Y.Doc, draft: NoteDraft): string {
  return transact(doc, () => {
    const note = createNote({ id: newId(), now: Date.now() }, { ...draft, order: orderAtEnd(Object.values(readTable(doc).notes)) })
    putRecord(doc, collections.notes, note)
    return note.id
  })
}

/** The text that people type in; undefined where the note is gone. */
export function noteText(doc: Y.Doc, note: string): Y.Text | undefined {
  const text = fieldsOf(doc, collections.notes, note)?.get('text')
  return text instanceof Y.Text ? text : undefined
}

export const setNoteKind = (doc: Y.Doc, note: string, kind: NoteKind) =>
  transact(doc, () => patchRecord(doc, collections.notes, note, { kind }))

/** Where notes lie: in a cluster, or in the unsorted pile of a template section (of the whole table where there is no template). */
export type Place = { cluster: string } | { section: string | undefined }

/** Puts notes at a place, together and in the given order, at `index` among the notes there (default: at the end). */
export function moveNotes(doc: Y.Doc, ids: readonly string[], place: Place, index?: number): void {
  transact(doc, () => {
    const table = readTable(doc)
    const cluster = 'cluster' in place ? table.clusters[place.cluster] : undefined
    if ('cluster' in place && cluster === undefined) return
    const section = 'cluster' in place ? cluster?.section : place.section
    const there = notesAt(table, place).filter((note) => !ids.includes(note.id))
    let at = index ?? there.length
    for (const id of ids) {
      const note = table.notes[id]
      if (note === undefined) continue
      const order = orderAt(there, at)
      patchRecord(doc, collections.notes, id, { cluster: cluster?.id, section, order })
      there.splice(at, 0, { ...note, order })
      at++
    }
  })
}

/** Makes a cluster of notes. It answers the section of its first note, unless another is given. Returns its id. */
export function groupNotes(doc: Y.Doc, ids: readonly string[], title: string, section?: string): string {
  return transact(doc, () => {
    const table = readTable(doc)
    const first = ids.map((id) => table.notes[id]).find((note) => note !== undefined)
    const cluster = createCluster(
      { id: newId(), now: Date.now() },
      { title, section: section ?? first?.section, order: orderAtEnd(Object.values(table.clusters)) },
    )
    putRecord(doc, collections.clusters, cluster)
    moveNotes(doc, ids, { cluster: cluster.id })
    return cluster.id
  })
}

export const renameCluster = (doc: Y.Doc, cluster: string, title: string) =>
  transact(doc, () => patchRecord(doc, collections.clusters, cluster, { title }))

/** Moves some of a cluster's notes into a new cluster right behind it. Returns the new cluster's id, or undefined where nothing would be split off. */
export function splitCluster(doc: Y.Doc, cluster: string, ids: readonly string[], title: string): string | undefined {
  return transact(doc, () => {
    const table = readTable(doc)
    const from = table.clusters[cluster]
    const moved = ids.filter((id) => table.notes[id]?.cluster === cluster)
    if (from === undefined || moved.length === 0) return undefined
    const id = groupNotes(doc, moved, title, from.section)
    const siblings = Object.values(table.clusters)
    const index = siblings.filter((sibling) => sibling.order <= from.order).length
    patchRecord(doc, collections.clusters, id, { order: orderAt(siblings, index) })
    return id
  })
}

/** The notes go back to the pile of their section; the cluster is gone. */
export function dissolveCluster(doc: Y.Doc, cluster: string): void {
  transact(doc, () => {
    const table = readTable(doc)
    if (table.clusters[cluster] === undefined) return
    for (const note of Object.values(table.notes))
      if (note.cluster === cluster) patchRecord(doc, collections.notes, note.id, { cluster: undefined })
    doc.getMap(collections.clusters.name).delete(cluster)
  })
}

export function mergeClusters(doc: Y.Doc, from: string, into: string): void {
  if (from === into) return
  transact(doc, () => {
    const table = readTable(doc)
    if (table.clusters[into] === undefined) return
    moveNotes(
      doc,
      notesAt(table, { cluster: from }).map((note) => note.id),
      { cluster: into },
    )
    dissolveCluster(doc, from)
  })
}

export function moveCluster(doc: Y.Doc, cluster: string, index: number): void {
  transact(doc, () => {
    const siblings = Object.values(readTable(doc).clusters).filter((other) => other.id !== cluster)
    patchRecord(doc, collections.clusters, cluster, { order: orderAt(siblings, index) })
  })
}

export const binNotes = (doc: Y.Doc, ids: readonly string[]) => setBinned(doc, ids, Date.now())
/** Back to where they were; to the pile, where their cluster is gone meanwhile. */
export const restoreNotes = (doc: Y.Doc, ids: readonly string[]) => setBinned(doc, ids, undefined)

export function choose(doc: Y.Doc, section: string, picked: readonly string[]): void {
  transact(doc, () => setFields(doc.getMap('choices'), { [section]: picked.length === 0 ? undefined : [...picked] }))
}

export const setPosterTitle = (doc: Y.Doc, title: string) => transact(doc, () => setFields(doc.getMap('poster'), { title }))
/** Run by the server for the sign-off command; undefined takes it back. */
export const signOffPoster = (doc: Y.Doc, at: number | undefined) => transact(doc, () => setFields(doc.getMap('poster'), { signedOff: at }))

function setBinned(doc: Y.Doc, ids: readonly string[], binnedAt: number | undefined): void {
  transact(doc, () => {
    for (const id of ids) patchRecord(doc, collections.notes, id, { binnedAt })
  })
}

function notesAt(table: TableSnapshot, place: Place): Note[] {
  const here = (note: Note) =>
    'cluster' in place ? note.cluster === place.cluster : clusterOf(table, note) === undefined && note.section === place.section
  return Object.values(table.notes)
    .filter((note) => note.binnedAt === undefined && here(note))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1))
}

/** A note whose cluster is gone (dissolved by somebody else meanwhile) lies in the pile. */
function clusterOf(table: TableSnapshot, note: Note): string | undefined {
  return note.cluster !== undefined && table.clusters[note.cluster] !== undefined ? note.cluster : undefined
}
