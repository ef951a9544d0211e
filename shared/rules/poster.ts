import { noteKinds, type Note, type NoteKind } from '../model/note.ts'
import type { PlenarySnapshot, TableSnapshot } from '../model/snapshot.ts'
import type { SectionKind } from '../model/template.ts'
import type { WorkshopTable } from '../model/table.ts'
import { authorsOf, filledClusters, notesOn, unsortedNotes } from './board.ts'
import { sectionsOf, sessionsInOrder } from './programme.ts'

/** A table's harvest as it is shown on the wall, in the gallery and in the report. */
export interface ComposedPoster {
  table: WorkshopTable
  /** The poster's own title, or the table's. */
  title: string
  number: number
  /** `number` counts the day's sessions from 1. */
  session: { id: string; number: number; title: string }
  message: string
  clusters: PosterCluster[]
  /** What did not fit on the sheet. */
  moreClusters: number
  moreNotes: number
  /** Notes in no cluster. */
  unsorted: number
  answers: PosterAnswer[]
  /** Distinct authors of the notes. */
  people: number
  /** Notes by kind, and all of them. */
  counts: Record<NoteKind, number>
  notes: number
  /** Rounds of discussion in which something was written. */
  rounds: number
  /** When the table confirmed that it was recorded right, ms since 1970. */
  signedOff: number | undefined
}

export interface PosterCluster {
  id: string
  title: string
  /** Title of the template section that it answers, '' where there is none. */
  section: string
  notes: Note[]
}

/** What a table wrote or picked in a section that is not answered by notes. `lines` are the picked choices, or the text alone. */
export interface PosterAnswer {
  section: string
  title: string
  prompt: string
  kind: SectionKind
  lines: string[]
}

/** More than six clusters cannot be read from two metres away. */
export const clustersOnPoster = 6

/** Composes a poster, or undefined where the table or its session is gone. `limit`: how many clusters the sheet takes. */
export function composePoster(
  plenary: PlenarySnapshot,
  tableId: string,
  snapshot: TableSnapshot,
  limit = clustersOnPoster,
): ComposedPoster | undefined {
  const table = plenary.tables[tableId]
  const sessions = sessionsInOrder(plenary)
  const at = sessions.findIndex((session) => session.id === table?.session)
  const session = sessions[at]
  if (table === undefined || session === undefined) return undefined

  const notes = notesOn(snapshot)
  const clusters = clustersBySection(plenary, session.id, snapshot)
  const left = clusters.slice(limit)
  return {
    table,
    title: snapshot.poster.title.trim() === '' ? table.title : snapshot.poster.title,
    number: table.number,
    session: { id: session.id, number: at + 1, title: session.title },
    message: snapshot.message.trim(),
    clusters: clusters.slice(0, limit),
    moreClusters: left.length,
    moreNotes: left.reduce((sum, cluster) => sum + cluster.notes.length, 0),
    unsorted: unsortedNotes(snapshot).length,
    answers: answersOf(plenary, session.id, snapshot),
    people: authorsOf(notes),
    counts: countKinds(notes),
    notes: notes.length,
    rounds: new Set(notes.map((note) => note.round).filter((round) => round > 0)).size,
    signedOff: snapshot.poster.signedOff,
  }
}

/** Notes by kind; kinds without notes are there with 0. */
export function countKinds(notes: readonly Note[]): Record<NoteKind, number> {
  const counts = Object.fromEntries(noteKinds.map((kind) => [kind, 0])) as Record<NoteKind, number>
  for (const note of notes) counts[note.kind] += 1
  return counts
}

/** Filled clusters in the order of the template's sections, then those of no section; inside a section in their own order. */
function clustersBySection(plenary: PlenarySnapshot, session: string, snapshot: TableSnapshot): PosterCluster[] {
  const sections = sectionsOf(plenary, session)
  const place = (section: string | undefined) => {
    const index = sections.findIndex((candidate) => candidate.id === section)
    return index === -1 ? sections.length : index
  }
  return filledClusters(snapshot)
    .sort((a, b) => place(a.cluster.section) - place(b.cluster.section))
    .map(({ cluster, notes }) => ({ id: cluster.id, title: cluster.title, section: sections[place(cluster.section)]?.title ?? '', notes }))
}

function answersOf(plenary: PlenarySnapshot, session: string, { answers, choices }: TableSnapshot): PosterAnswer[] {
  return sectionsOf(plenary, session).flatMap(({ id, title, prompt, kind }) => {
    const text = answers[id]?.trim() ?? ''
    const lines = kind === 'choice' ? (choices[id] ?? []) : kind === 'text' && text !== '' ? [text] : []
    return lines.length === 0 ? [] : [{ section: id, title, prompt, kind, lines: [...lines] }]
  })
}
