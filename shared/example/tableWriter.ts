import type { WorkshopFile } from '../formats/workshopFile.ts'
import { createCluster } from '../model/cluster.ts'
import { createNote } from '../model/note.ts'
import { ordersFor } from '../model/order.ts'
import type { NoteText } from './ExampleData.ts'

/** What a table wrote: its clusters and pile, with who sat there in which round, and when it was (ms since 1970). */
export interface Written {
  table: string
  clusters: readonly { title: string; notes: readonly NoteText[]; section?: string }[]
  unsorted?: readonly { note: NoteText; section?: string }[]
  /** People at the table, round by round; they write in turn. */
  rounds: readonly (readonly string[])[]
  startedAt: number
  signedOff: number
  message: string
  answers?: Record<string, string>
  choices?: Record<string, string[]>
}

/** A table's document, every note with its author, round and time. */
export function writeTable({
  table,
  clusters,
  unsorted = [],
  rounds,
  startedAt,
  signedOff,
  message,
  answers = {},
  choices = {},
}: Written): WorkshopFile['tables'][string] {
  const entries = [
    ...clusters.flatMap(({ notes, section }, index) => notes.map((note) => ({ note, section, cluster: `${table}-c${index + 1}` }))),
    ...unsorted.map(({ note, section }) => ({ note, section, cluster: undefined })),
  ]
  const noteOrders = ordersFor(entries.length)
  const clusterOrders = ordersFor(clusters.length)
  const madeClusters = clusters.map(({ title, section }, index) =>
    createCluster({ id: `${table}-c${index + 1}`, now: startedAt }, { title, section, order: clusterOrders[index] as string }),
  )
  const madeNotes = entries.map(({ note, section, cluster }, index) => {
    const [kind, text] = typeof note === 'string' ? (['idea', note] as const) : note
    const round = index % rounds.length
    const people = rounds[round] ?? []
    const author = people[index % Math.max(1, people.length)]
    return createNote(
      { id: `${table}-n${index + 1}`, now: startedAt + index * 75_000 },
      {
        text,
        kind,
        order: noteOrders[index] as string,
        round: round + 1,
        ...(author === undefined ? {} : { author }),
        ...(section === undefined ? {} : { section }),
        ...(cluster === undefined ? {} : { cluster }),
      },
    )
  })
  return {
    notes: Object.fromEntries(madeNotes.map((note) => [note.id, note])),
    clusters: Object.fromEntries(madeClusters.map((cluster) => [cluster.id, cluster])),
    answers,
    choices,
    poster: { title: '', signedOff },
    message,
  }
}
