import { useState } from 'react'
import type { NoteKind } from '#shared/model/note.ts'

export interface NoteDraft {
  readonly text: string
  readonly kind: NoteKind
}

export interface DraftState {
  readonly draft: NoteDraft
  readonly change: (patch: Partial<NoteDraft>) => void
}

/** What I am about to write. Held above the composer, so that a look at another box loses nothing. */
export function useNoteDraft(): DraftState {
  const [draft, setDraft] = useState<NoteDraft>({ text: '', kind: 'idea' })
  return { draft, change: (patch) => setDraft((before) => ({ ...before, ...patch })) }
}
