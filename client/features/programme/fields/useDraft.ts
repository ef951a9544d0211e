import { useEffect, useLayoutEffect, useState, type KeyboardEvent } from 'react'
import { useReadable } from '../../../workshop/store.ts'
import { createDraft, type DraftRules } from './draft.ts'

export interface DraftOf<T> extends DraftRules<T> {
  /** What is stored, as the field shows it. */
  readonly shown: string
}

/** Props of a field that stores as you type. Enter stores at once, Esc brings back what is stored. */
export function useDraft<T>({ shown, ...rules }: DraftOf<T>) {
  const [draft] = useState(() => createDraft<T>(shown, rules))
  const { text, problem } = useReadable(draft.state)
  useLayoutEffect(() => {
    draft.follow(shown, rules)
    draft.settle()
  })
  // A field that leaves while somebody types in it still stores.
  useEffect(() => draft.flush, [draft])
  return {
    ref: draft.attach,
    value: text ?? shown,
    error: problem,
    onChange: draft.type,
    onFocus: draft.enter,
    onBlur: draft.leave,
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (event.key === 'Enter' && event.currentTarget instanceof HTMLInputElement) draft.flush()
      if (event.key === 'Escape' && draft.revert()) event.preventDefault()
    },
  }
}
