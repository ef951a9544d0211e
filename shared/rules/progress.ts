import type { Note, NoteKind } from '../model/note.ts'
import type { PlenarySnapshot, TableSnapshot } from '../model/snapshot.ts'
import { clustersInOrder, notesOn, sectionOf, unsortedNotes } from './board.ts'
import { countKinds } from './poster.ts'
import { sectionsOf } from './programme.ts'

/** How far a table is, for the facilitator's cards. */
export interface TableProgress {
  notes: Record<NoteKind, number>
  /** Template sections with at least one note, text or choice. */
  sections: number
  clusters: number
  unsorted: number
  signedOff: boolean
  latest: Pick<Note, 'text' | 'kind'> | undefined
  /** When the newest note was written, ms since 1970. */
  at: number | undefined
}

export function progressOf(plenary: PlenarySnapshot, tableId: string, snapshot: TableSnapshot): TableProgress {
  const notes = notesOn(snapshot)
  const newest = notes.reduce<Note | undefined>(
    (latest, note) => (latest === undefined || note.createdAt >= latest.createdAt ? note : latest),
    undefined,
  )
  return {
    notes: countKinds(notes),
    sections: filledSections(plenary, tableId, snapshot, notes),
    clusters: clustersInOrder(snapshot).length,
    unsorted: unsortedNotes(snapshot).length,
    signedOff: snapshot.poster.signedOff !== undefined,
    latest: newest === undefined ? undefined : { text: newest.text, kind: newest.kind },
    at: newest?.createdAt,
  }
}

function filledSections(plenary: PlenarySnapshot, tableId: string, snapshot: TableSnapshot, notes: readonly Note[]): number {
  const session = plenary.tables[tableId]?.session
  if (session === undefined) return 0
  const answered = new Set(notes.map((note) => sectionOf(snapshot, note)))
  return sectionsOf(plenary, session).filter(({ id, kind }) => {
    if (kind === 'notes') return answered.has(id)
    return kind === 'text' ? (snapshot.answers[id]?.trim() ?? '') !== '' : (snapshot.choices[id]?.length ?? 0) > 0
  }).length
}
