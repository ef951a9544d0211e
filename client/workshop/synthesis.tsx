import { narrativeText } from '#shared/doc/synthesis.ts'
import * as themes from '#shared/doc/themes.ts'
import { limits } from '#shared/model/record.ts'
import type { SynthesisSnapshot } from '#shared/model/snapshot.ts'
import { createContext, use, useCallback, type ReactNode } from 'react'
import type * as Y from 'yjs'
import { bindEdits, type Bound } from './boundEdits.ts'
import type { SharedDocument } from './sharedDocument.ts'
import { useSharedText, type SharedTextBinding } from './sharedText.ts'
import { useReadable, useStore, type IsEqual } from './store.ts'
import { createUndoHistory, useUndo, type Undo, type UndoHistory } from './undo.ts'
import { useHeld, type Held } from './useHeld.ts'
import { useWorkshop } from './useWorkshop.ts'
import type { WorkshopClient } from './workshopClient.ts'

export type ThemeEdits = Bound<typeof themes>

interface OpenSynthesis {
  readonly document: SharedDocument<SynthesisSnapshot>
  readonly edits: ThemeEdits
  readonly history: UndoHistory
}

const SynthesisContext = createContext<OpenSynthesis | undefined>(undefined)

function useOpenSynthesis(): OpenSynthesis {
  const synthesis = use(SynthesisContext)
  if (synthesis === undefined) throw new Error('This needs a <SynthesisProvider> around it.')
  return synthesis
}

function openSynthesis(client: WorkshopClient): Held<OpenSynthesis> {
  const { document, release } = client.acquireSynthesis()
  const history = createUndoHistory(document.generation, (doc) => doc)
  return {
    value: { document, history, edits: bindEdits(themes, () => document.generation.get().doc, history.newStep) },
    close() {
      history.destroy()
      release()
    },
  }
}

/** Opens the synthesis for everything inside. `fallback` is shown until there is content, `closed` where I may not read it. */
export function SynthesisProvider({
  fallback = null,
  closed = fallback,
  children,
}: {
  readonly fallback?: ReactNode
  readonly closed?: ReactNode
  readonly children: ReactNode
}) {
  const client = useWorkshop()
  const open = useHeld(useCallback(() => openSynthesis(client), [client]))
  return open === undefined ? (
    fallback
  ) : (
    <WhenReady open={open} fallback={fallback} closed={closed}>
      {children}
    </WhenReady>
  )
}

function WhenReady({
  open,
  fallback,
  closed,
  children,
}: {
  readonly open: OpenSynthesis
  readonly fallback: ReactNode
  readonly closed: ReactNode
  readonly children: ReactNode
}) {
  const ready = useReadable(open.document.ready)
  const ended = useReadable(open.document.ended)
  if (ended !== undefined) return closed
  return ready ? <SynthesisContext value={open}>{children}</SynthesisContext> : fallback
}

/** The selected part of the synthesis; re-renders only when it changes. */
export function useSynthesis<T>(selector: (synthesis: SynthesisSnapshot) => T, isEqual?: IsEqual<T>): T {
  return useStore(useOpenSynthesis().document.picture, selector, isEqual)
}

/** Naming themes and linking clusters to them; each call is one undo step. */
export function useThemeEdits(): ThemeEdits {
  return useOpenSynthesis().edits
}

/** The narrative of a block of the report (a session's or question's id, or `intro`). */
export function useNarrative(block: string): SharedTextBinding {
  const find = useCallback((doc: Y.Doc) => narrativeText(doc, block), [block])
  return useSharedText(useOpenSynthesis().document.generation, find, limits.text * 4)
}

export function useSynthesisUndo(): Undo {
  return useUndo(useOpenSynthesis().history)
}

/** May I write here? */
export function useSynthesisWritable(): boolean {
  return useReadable(useOpenSynthesis().document.writable)
}
