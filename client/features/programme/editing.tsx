import { createContext, use, type ReactNode } from 'react'
import { useProgrammeEditing, type PlenaryEdits } from '../../workshop/plenary.ts'
import type { Undo } from '../../workshop/undo.ts'
import { useUndoKeys } from './useUndoKeys.ts'

const EditingContext = createContext<{ readonly edits: PlenaryEdits; readonly history: Undo } | undefined>(undefined)

/** One history for the whole editor, with its keys. */
export function EditingProvider({ children }: { readonly children: ReactNode }) {
  const editing = useProgrammeEditing()
  useUndoKeys(editing.history)
  return <EditingContext value={editing}>{children}</EditingContext>
}

function useEditing() {
  const editing = use(EditingContext)
  if (editing === undefined) throw new Error('This needs an <EditingProvider> around it.')
  return editing
}

/** Edits of the programme; each call is one undo step. */
export const useEdits = (): PlenaryEdits => useEditing().edits

export const useHistory = (): Undo => useEditing().history
