import { byHand } from '#shared/doc/collections.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import * as Y from 'yjs'
import { createValue, useReadable, type Readable, type Value } from './store.ts'
import type { Generation } from './documentSetting.ts'
import type { SharedDocument } from './sharedDocument.ts'

export interface Undo {
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export interface UndoHistory {
  readonly steps: Readable<{ readonly canUndo: boolean; readonly canRedo: boolean }>
  readonly undo: () => void
  readonly redo: () => void
  /** What follows is a step of its own. */
  readonly newStep: () => void
  readonly destroy: () => void
}

/** What a history covers: some collections, or a whole document. */
export type UndoScope = ConstructorParameters<typeof Y.UndoManager>[0]

// Typing that pauses less than this is one step.
const typingPauseMs = 800

/** What this person did by hand, to take back: never what others did. It begins anew when the document is replaced. */
export function createUndoHistory(generation: Readable<Generation>, scope: (doc: Y.Doc) => UndoScope): UndoHistory {
  const steps: Value<{ canUndo: boolean; canRedo: boolean }> = createValue<{ canUndo: boolean; canRedo: boolean }>({
    canUndo: false,
    canRedo: false,
  })
  let manager = follow(generation.get().doc)

  function follow(doc: Y.Doc): Y.UndoManager {
    const created = new Y.UndoManager(scope(doc), { doc, trackedOrigins: new Set([byHand]), captureTimeout: typingPauseMs })
    const look = () => {
      const next = { canUndo: created.canUndo(), canRedo: created.canRedo() }
      const before = steps.get()
      if (next.canUndo !== before.canUndo || next.canRedo !== before.canRedo) steps.set(next)
    }
    for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) created.on(event, look)
    look()
    return created
  }

  const stop = generation.subscribe(() => {
    manager.destroy()
    manager = follow(generation.get().doc)
  })

  return {
    steps,
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    newStep: () => manager.stopCapturing(),
    destroy() {
      stop()
      manager.destroy()
    },
  }
}

const nothingDone = { canUndo: false, canRedo: false }

/** A history that lasts as long as the component; it begins once the component is there. */
export function useUndoHistory<S>(document: SharedDocument<S>, scope: (doc: Y.Doc) => UndoScope): Omit<UndoHistory, 'destroy'> {
  const [steps] = useState(() => createValue<{ canUndo: boolean; canRedo: boolean }>(nothingDone))
  const open = useRef<UndoHistory>(undefined)
  useEffect(() => {
    const history = createUndoHistory(document.generation, scope)
    open.current = history
    const stop = history.steps.subscribe(() => steps.set(history.steps.get()))
    return () => {
      stop()
      history.destroy()
      open.current = undefined
      steps.set(nothingDone)
    }
  }, [document, scope, steps])
  return useMemo(
    () => ({ steps, undo: () => open.current?.undo(), redo: () => open.current?.redo(), newStep: () => open.current?.newStep() }),
    [steps],
  )
}

export function useUndo(history: Omit<UndoHistory, 'destroy'>): Undo {
  const { canUndo, canRedo } = useReadable(history.steps)
  return useMemo(() => ({ undo: history.undo, redo: history.redo, canUndo, canRedo }), [history, canUndo, canRedo])
}
