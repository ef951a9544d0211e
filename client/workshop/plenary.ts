import * as live from '#shared/doc/live.ts'
import * as programme from '#shared/doc/programme.ts'
import type { Patch } from '#shared/doc/programme.ts'
import { restore } from '#shared/doc/removed.ts'
import * as topics from '#shared/doc/topics.ts'
import type { Phase } from '#shared/model/phase.ts'
import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import { useMemo } from 'react'
import type * as Y from 'yjs'
import { bindEdits, type Bound } from './boundEdits.ts'
import { useReadable, useStore, type IsEqual } from './store.ts'
import { useUndo, useUndoHistory, type Undo, type UndoScope } from './undo.ts'
import { useWorkshop } from './useWorkshop.ts'

/** The selected part of the plenary; re-renders only when it changes. Selectors that build arrays or objects pass `shallowEqual`. */
export function usePlenary<T>(selector: (plenary: PlenarySnapshot) => T, isEqual?: IsEqual<T>): T {
  return useStore(useWorkshop().plenary.picture, selector, isEqual)
}

/** Has the plenary's content arrived, from the server or from this device? */
export function usePlenaryReady(): boolean {
  return useReadable(useWorkshop().plenary.ready)
}

// The tally is published by the server alone.
const { publishTally: _publishedByServer, ...topicEdits } = topics
const mutators = { ...programme, restore, ...topicEdits, ...live }

export type PlenaryEdits = Omit<Bound<typeof mutators>, 'editPhase'> & {
  /** `edits.editPhase<PhaseOf<'discussion'>>(id, { rounds: 3 })` */
  readonly editPhase: <P extends Phase>(id: string, patch: Patch<Omit<P, 'id' | 'order' | 'kind' | 'session'>>) => void
}

/** What facilitators do to programme, topics and the live state. Each call is one undo step. Times are server times (`serverNow()`). */
export function usePlenaryEdits(): PlenaryEdits {
  const { plenary } = useWorkshop()
  return useMemo(() => bindEdits(mutators, () => plenary.generation.get().doc) as PlenaryEdits, [plenary])
}

const programmeCollections = ['workshop', 'sessions', 'phases', 'talks', 'topics', 'tables', 'templates', 'sections']
const programmeScope = (doc: Y.Doc): UndoScope => programmeCollections.map((name) => doc.getMap(name))

/** For an editor of the programme: edits that are an undo step each, and the history that takes them back while the editor is shown. */
export function useProgrammeEditing(): { readonly edits: PlenaryEdits; readonly history: Undo } {
  const { plenary } = useWorkshop()
  const history = useUndoHistory(plenary, programmeScope)
  const edits = useMemo(() => bindEdits(mutators, () => plenary.generation.get().doc, history.newStep) as PlenaryEdits, [plenary, history])
  return { edits, history: useUndo(history) }
}

/** Takes back my own edits of the programme since this component appeared; never what is live. */
export function useProgrammeUndo(): Undo {
  return useUndo(useUndoHistory(useWorkshop().plenary, programmeScope))
}
