import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { typedMark } from '../useUndoKeys.ts'
import { caretAfter, mergeDraft } from './merge.ts'
import type { Read } from './readings.ts'

type Control = HTMLInputElement | HTMLTextAreaElement

export interface DraftOf<T> {
  /** What is stored, as the field shows it. */
  readonly shown: string
  readonly read: Read<T>
  readonly show: (value: T) => string
  readonly store: (value: T) => void
  /** Store while typing (default), or only when the field is left: for what would move the field elsewhere. */
  readonly storeOn?: 'typing' | 'leaving' | undefined
}

const typingPauseMs = 450

/**
 * A field that stores as you type. While it has the focus it shows its own draft; what others write in it meanwhile is merged in and the
 * caret stays. A text that cannot be read is never stored: it stays in the field with the reason, Esc brings back what is stored.
 */
export function useDraft<T>({ shown, read, show, store, storeOn = 'typing' }: DraftOf<T>) {
  const [draft, setDraft] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const control = useRef<Control>(null)
  const base = useRef(shown)
  const timer = useRef<number>(undefined)
  const caret = useRef<readonly [number, number]>(undefined)

  /** Stores the draft; says whether it could be read. */
  const flush = () => {
    window.clearTimeout(timer.current)
    if (draft === undefined || (draft === base.current && problem === undefined)) return true
    const reading = read(draft)
    if ('problem' in reading) {
      setProblem(reading.problem)
      return false
    }
    setProblem(undefined)
    const after = show(reading.value)
    if (after !== base.current) {
      base.current = after
      store(reading.value)
    }
    return true
  }
  const flushLatest = useEffectEvent(() => void flush())
  useEffect(() => () => flushLatest(), [])

  useLayoutEffect(() => {
    const before = base.current
    if (shown === before) return
    base.current = shown
    if (draft === undefined) return
    const merged = mergeDraft(before, draft, shown)
    const field = control.current
    if (field !== null && field.selectionStart !== null && field.selectionEnd !== null) caret.current = [caretAfter(field.selectionStart, draft, merged), caretAfter(field.selectionEnd, draft, merged)]
    setDraft(merged)
  }, [shown, draft])
  useLayoutEffect(() => {
    if (caret.current === undefined || control.current === null) return
    const [start, end] = caret.current
    caret.current = undefined
    if (document.activeElement === control.current) control.current.setSelectionRange(start, end)
  }, [draft])

  // After a pause in typing.
  const [pauses, setPauses] = useState(0)
  useEffect(() => {
    if (pauses > 0) flushLatest()
  }, [pauses])

  const revert = () => {
    window.clearTimeout(timer.current)
    setDraft(base.current)
    setProblem(undefined)
  }
  return {
    problem,
    field: {
      ref: control,
      value: draft ?? shown,
      onChange: (text: string) => {
        setDraft(text)
        if (control.current !== null) control.current.dataset[typedMark] = ''
        window.clearTimeout(timer.current)
        if (storeOn === 'typing') timer.current = window.setTimeout(() => setPauses((count) => count + 1), typingPauseMs)
      },
      onFocus: () => setDraft((typed) => typed ?? shown),
      onBlur: (event: FocusEvent<Control>) => {
        delete event.currentTarget.dataset[typedMark]
        if (flush()) setDraft(undefined)
      },
      onKeyDown: (event: KeyboardEvent<Control>) => {
        if (event.key === 'Escape' && draft !== undefined && draft !== base.current) {
          event.stopPropagation()
          revert()
        }
        if (event.key === 'Enter' && event.currentTarget instanceof HTMLInputElement) flush()
      },
    },
  }
}
