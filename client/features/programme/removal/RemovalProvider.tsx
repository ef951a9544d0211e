import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import type { RemovalTarget } from './losses.ts'
import type { Question } from './Question.ts'
import { useRemoval } from './useRemoval.ts'

interface Removing {
  /** Removes at once with Undo, asks first where people would lose sight of what they made, or says why not. `then` runs once it is gone. */
  readonly remove: (target: RemovalTarget, then?: () => void) => void
  readonly ask: (question: Question) => void
}

const RemovalContext = createContext<Removing | undefined>(undefined)

/** Removing with kindness, for everything in the editor. */
export function RemovalProvider({ children }: { readonly children: ReactNode }) {
  const [question, setQuestion] = useState<Question>()
  const ask = useCallback((next: Question) => setQuestion(next), [])
  const remove = useRemoval(ask)
  const removing = useMemo(() => ({ remove, ask }), [remove, ask])
  return (
    <RemovalContext value={removing}>
      {children}
      <ConfirmDialog
        open={question !== undefined}
        title={question?.title ?? ''}
        detail={question?.detail}
        confirmLabel={question?.confirmLabel ?? ''}
        onCancel={() => setQuestion(undefined)}
        onConfirm={() => {
          setQuestion(undefined)
          question?.onConfirm()
        }}
      />
    </RemovalContext>
  )
}

export function useRemoving(): Removing {
  const removing = use(RemovalContext)
  if (removing === undefined) throw new Error('This needs a <RemovalProvider> around it.')
  return removing
}
