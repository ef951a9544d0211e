import type { Note } from '#shared/model/note.ts'
import type { TableSnapshot } from '#shared/model/snapshot.ts'
import { wordsOf } from '#shared/rules/similarity.ts'

/** Notes of one section that say the same, at least one of them unsorted. Offered to people, never applied by itself. */
export interface Suggestion {
  /** Stays the same while the same notes are alike. */
  readonly id: string
  readonly notes: readonly string[]
  /** The same words in the same order: all but one may go. Otherwise the words alone are the same, and the notes belong together. */
  readonly duplicates: boolean
  /** Where one of them lies already. */
  readonly cluster: string | undefined
}

const known = new WeakMap<TableSnapshot['notes'], { readonly clusters: TableSnapshot['clusters']; readonly found: readonly Suggestion[] }>()
const words = new Map<string, { readonly said: string; readonly sorted: string }>()
const mostWordings = 5000

export function suggestionsOf(table: Pick<TableSnapshot, 'notes' | 'clusters'>): readonly Suggestion[] {
  const before = known.get(table.notes)
  if (before?.clusters === table.clusters) return before.found
  const found = find(table)
  known.set(table.notes, { clusters: table.clusters, found })
  return found
}

function find({ notes, clusters }: Pick<TableSnapshot, 'notes' | 'clusters'>): Suggestion[] {
  const groups = new Map<string, Note[]>()
  for (const note of Object.values(notes)) {
    if (note.binnedAt !== undefined || note.text.trim() === '') continue
    const cluster = note.cluster === undefined ? undefined : clusters[note.cluster]
    const key = `${(cluster === undefined ? note.section : cluster.section) ?? ''}\n${wordsIn(note.text).sorted}`
    groups.set(key, [...(groups.get(key) ?? []), note])
  }
  return [...groups.values()].flatMap((alike) => {
    const lies = (note: Note) => note.cluster !== undefined && clusters[note.cluster] !== undefined
    if (alike.length < 2 || alike.every(lies) || wordsIn(alike[0]?.text ?? '').sorted === '') return []
    const sorted = alike.sort((a, b) => Number(lies(b)) - Number(lies(a)) || a.createdAt - b.createdAt)
    const said = new Set(sorted.map((note) => wordsIn(note.text).said))
    const first = sorted[0]
    return [
      {
        id: sorted.map((note) => note.id).join('+'),
        notes: sorted.map((note) => note.id),
        duplicates: said.size === 1,
        cluster: first !== undefined && lies(first) ? first.cluster : undefined,
      },
    ]
  })
}

function wordsIn(text: string): { readonly said: string; readonly sorted: string } {
  const before = words.get(text)
  if (before !== undefined) return before
  const list = wordsOf(text)
  const read = { said: list.join(' '), sorted: list.toSorted().join(' ') }
  // Every keystroke makes a new wording: an old table of them would only grow.
  if (words.size > mostWordings) words.clear()
  words.set(text, read)
  return read
}
