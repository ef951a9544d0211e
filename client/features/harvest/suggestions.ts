import type { TableSnapshot } from '#shared/model/snapshot.ts'
import { suggestionsOf, type Suggestion } from './alike.ts'
import type { BoardState } from './boardState.ts'
import { boardLayout, clustersOf, notesOf, pileOf } from './boardLayout.ts'

type Sight = Pick<BoardState, 'section' | 'declined' | 'editing'>
type Board = Pick<TableSnapshot, 'notes' | 'clusters'>

// More would push the pile out of sight.
const mostInBox = 6
const none: readonly string[] = []

/** The first suggestion about the section in sight that nobody at this screen has declined. */
export function firstSuggestion(table: Board, { section, declined, editing }: Sight): Suggestion | undefined {
  // A note must not jump into the box while somebody is still typing it.
  return suggestionsOf(table).find(
    ({ id, notes }) =>
      !declined.has(id) && !notes.includes(editing ?? '') && notes.some((note) => (table.notes[note]?.section ?? '') === section),
  )
}

/** The unsorted notes that stand in the box of the suggestion, and so not in the pile below it. */
export function inSuggestion({ notes, clusters }: Board, suggestion: Suggestion | undefined): readonly string[] {
  if (suggestion === undefined) return none
  return suggestion.notes.filter((id) => clusters[notes[id]?.cluster ?? ''] === undefined).slice(0, mostInBox)
}

/** Notes as the eye and the J and K keys go through them: the suggestion, the pile, then cluster by cluster. */
export function readingOrder(table: Board, sight: Sight): readonly string[] {
  const { section } = sight
  const layout = boardLayout(table)
  const first = inSuggestion(table, firstSuggestion(table, sight))
  const pile = pileOf(layout, section).filter((id) => !first.includes(id))
  return [...first, ...pile, ...clustersOf(layout, section).flatMap((cluster) => notesOf(layout, cluster))]
}
