import type { Cluster } from '../model/cluster.ts'
import type { Note } from '../model/note.ts'
import { byOrder } from '../model/record.ts'
import type { TableSnapshot } from '../model/snapshot.ts'

/* What lies on a table's board, as posters, counts and reports see it: notes with words, not in the bin. */

type Board = Pick<TableSnapshot, 'notes' | 'clusters'>

/** All notes that count, in order. */
export const notesOn = ({ notes }: Pick<Board, 'notes'>): Note[] => Object.values(notes).filter(counts).sort(byOrder)

const counts = (note: Note) => note.binnedAt === undefined && note.text.trim() !== ''

/** The cluster that a note lies in. A note whose cluster was dissolved lies in the pile, so: undefined. */
export function clusterOf({ clusters }: Pick<Board, 'clusters'>, note: Note): Cluster | undefined {
  return note.cluster === undefined ? undefined : clusters[note.cluster]
}

export const clustersInOrder = ({ clusters }: Pick<Board, 'clusters'>): Cluster[] => Object.values(clusters).sort(byOrder)

/** Clusters with their notes, in order. Clusters without notes say nothing and are left out. */
export function filledClusters(board: Board): { cluster: Cluster; notes: Note[] }[] {
  const notes = notesOn(board)
  return clustersInOrder(board)
    .map((cluster) => ({ cluster, notes: notes.filter((note) => note.cluster === cluster.id) }))
    .filter((entry) => entry.notes.length > 0)
}

/** Notes that lie in no cluster, in order. */
export const unsortedNotes = (board: Board): Note[] => notesOn(board).filter((note) => clusterOf(board, note) === undefined)

/** The template section that a note answers: its cluster's, where it lies in one. */
export function sectionOf(board: Pick<Board, 'clusters'>, note: Note): string | undefined {
  const cluster = clusterOf(board, note)
  return cluster === undefined ? note.section : cluster.section
}

/** Did the table write anything at all? A table that did has taken part, even where it left a box empty. */
export function tookPart(table: TableSnapshot | undefined): boolean {
  if (table === undefined) return false
  const answered =
    Object.values(table.answers).some((answer) => answer.trim() !== '') || Object.values(table.choices).some((picked) => picked.length > 0)
  return answered || table.message.trim() !== '' || notesOn(table).length > 0
}

/** How many different people wrote these notes. Notes without an author count for nobody. */
export function authorsOf(notes: readonly Note[]): number {
  return new Set(notes.flatMap((note) => note.author ?? [])).size
}
