import { useMemo } from 'react'
import type { Note } from '#shared/model/note.ts'
import type { PlenarySnapshot, TableSnapshot } from '#shared/model/snapshot.ts'
import type { WorkshopTable } from '#shared/model/table.ts'
import type { Topic } from '#shared/model/topic.ts'
import type { Evidence } from '#shared/report/Report.ts'
import { clusterOf, notesOn } from '#shared/rules/board.ts'
import { sessionsInOrder, tablesOf } from '#shared/rules/programme.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import { useTablePictures } from '../../workshop/tablePictures.ts'

export interface NotesOfTable {
  readonly table: WorkshopTable
  /** How many notes the table wrote in all. */
  readonly written: number
  readonly message: string
  /** '' for notes in no cluster. Empty where the line stands on the table as a whole. */
  readonly clusters: readonly { readonly title: string; readonly notes: readonly Note[] }[]
}

/** What a line stands on, as it is now: notes by table and cluster, in the order of the day. */
export function useEvidence(evidence: Evidence): { tables: readonly NotesOfTable[]; topics: readonly Topic[]; noteCount: number } {
  const plenary = usePlenary((snapshot) => snapshot)
  const { tables } = useTablePictures()
  return useMemo(() => evidenceNow(evidence, plenary, tables), [evidence, plenary, tables])
}

export function evidenceNow(evidence: Evidence, plenary: PlenarySnapshot, pictures: Readonly<Record<string, TableSnapshot>>) {
  const wanted = new Map<string, Set<string>>(evidence.tables.map((table) => [table, new Set()]))
  for (const { table, note } of evidence.notes) wanted.set(table, (wanted.get(table) ?? new Set()).add(note))
  const inOrder = sessionsInOrder(plenary).flatMap((session) => tablesOf(plenary, session.id))
  const tables = inOrder.flatMap((table): NotesOfTable[] => {
    const notes = wanted.get(table.id)
    const picture = pictures[table.id]
    if (notes === undefined || picture === undefined) return []
    const all = notesOn(picture)
    return [
      {
        table,
        written: all.length,
        message: picture.message.trim(),
        clusters: byCluster(
          all.filter(({ id }) => notes.has(id)),
          picture,
        ),
      },
    ]
  })
  const topics = [...new Set(evidence.topics)].flatMap((id) => plenary.topics[id] ?? [])
  const noteCount = tables.reduce((sum, { clusters }) => sum + clusters.reduce((own, { notes }) => own + notes.length, 0), 0)
  return { tables, topics, noteCount }
}

function byCluster(notes: readonly Note[], picture: TableSnapshot): NotesOfTable['clusters'] {
  const groups = new Map<string, { title: string; notes: Note[] }>()
  for (const note of notes) {
    const cluster = clusterOf(picture, note)
    const group = groups.get(cluster?.id ?? '') ?? { title: cluster?.title ?? '', notes: [] }
    group.notes.push(note)
    groups.set(cluster?.id ?? '', group)
  }
  // Loose notes come last.
  return [...groups].sort(([a], [b]) => Number(a === '') - Number(b === '')).map(([, group]) => group)
}
