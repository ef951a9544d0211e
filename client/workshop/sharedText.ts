import { changeText } from '#shared/doc/text.ts'
import { useCallback, useLayoutEffect, useMemo, useSyncExternalStore, type ChangeEvent, type RefCallback } from 'react'
import type * as Y from 'yjs'
import { applySplice, moveCaret, moveSplice, spliceBetween, type TextStep } from './caret.ts'
import type { Generation } from './documentSetting.ts'
import { useReadable, type Readable } from './store.ts'

type TextControl = HTMLInputElement | HTMLTextAreaElement

/** Props of a text field that several people type in: `<textarea {...binding} />` or `<Textarea {...binding} label=… />`. */
export interface SharedTextBinding {
  readonly value: string
  readonly onChange: (change: string | ChangeEvent<TextControl>) => void
  readonly ref: RefCallback<TextControl>
  readonly maxLength: number
}

/** A text field's life with a shared text: what it shows, where its caret is, what an input method has not yet finished. */
export interface TextField {
  readonly shown: Readable<string>
  readonly change: (wanted: string) => void
  readonly attach: (control: TextControl) => () => void
  /** Puts the caret where it belongs after the field shows what others typed. */
  readonly settle: () => void
}

export function createTextField(text: Y.Text | undefined, maxLength: number): TextField {
  const listeners = new Set<() => void>()
  let control: TextControl | undefined
  let caret: { start: number; end: number } | undefined
  // While an input method composes a word the field is left alone; what others do meanwhile is noted.
  let composing: { readonly base: string; draft: string; readonly others: TextStep[][] } | undefined

  const tell = () => {
    for (const listener of listeners) listener()
  }
  const current = () => text?.toString() ?? ''

  const onText = (event: Y.YTextEvent, transaction: Y.Transaction) => {
    const mine = transaction.local && !isUndo(transaction.origin)
    if (!mine) {
      const steps = event.delta as TextStep[]
      if (composing !== undefined) {
        composing.others.push(steps)
        return
      }
      const selected = caret ?? selectionOf(control)
      if (selected !== undefined) caret = { start: moveCaret(selected.start, steps), end: moveCaret(selected.end, steps) }
    }
    tell()
  }

  const finishComposing = () => {
    if (composing === undefined || control === undefined) return
    const { base, others } = composing
    const splice = moveSplice(spliceBetween(base, control.value), others)
    composing = undefined
    const end = splice.start + splice.added.length
    caret = { start: end, end }
    if (text !== undefined) changeText(text, applySplice(current(), splice).slice(0, maxLength), end)
    tell()
  }

  return {
    shown: {
      get: () => composing?.draft ?? current(),
      subscribe(listener) {
        if (listeners.size === 0) text?.observe(onText)
        listeners.add(listener)
        return () => {
          listeners.delete(listener)
          if (listeners.size === 0) text?.unobserve(onText)
        }
      },
    },
    change(wanted) {
      if (composing !== undefined) {
        composing.draft = wanted
        tell()
        return
      }
      caret = undefined
      if (text === undefined) return
      const before = current()
      // A text that has grown past its bound (two people at once) may be shortened, never lengthened.
      const fitting =
        wanted.length > maxLength && wanted.length > before.length ? wanted.slice(0, Math.max(maxLength, before.length)) : wanted
      changeText(text, fitting, control?.selectionEnd ?? fitting.length)
    },
    attach(next) {
      control = next
      const start = () => {
        composing = { base: current(), draft: current(), others: [] }
      }
      next.addEventListener('compositionstart', start)
      next.addEventListener('compositionend', finishComposing)
      next.addEventListener('blur', finishComposing)
      return () => {
        finishComposing()
        next.removeEventListener('compositionstart', start)
        next.removeEventListener('compositionend', finishComposing)
        next.removeEventListener('blur', finishComposing)
        control = undefined
      }
    },
    settle() {
      if (caret === undefined || control === undefined) return
      const { start, end } = caret
      caret = undefined
      if (control.ownerDocument.activeElement === control) control.setSelectionRange(start, end)
    },
  }
}

/** Binds a field to a text of a document. `find` must be stable; it is asked again when the document is replaced. */
export function useSharedText(
  generation: Readable<Generation>,
  find: (doc: Y.Doc) => Y.Text | undefined,
  maxLength: number,
): SharedTextBinding {
  const { doc } = useReadable(generation)
  const text = find(doc)
  const field = useMemo(() => createTextField(text, maxLength), [text, maxLength])
  const value = useSyncExternalStore(field.shown.subscribe, field.shown.get, field.shown.get)
  // After every render: the field may have been given its text again.
  useLayoutEffect(() => field.settle())
  const ref = useCallback<RefCallback<TextControl>>((control) => (control === null ? undefined : field.attach(control)), [field])
  const onChange = useCallback(
    (change: string | ChangeEvent<TextControl>) => field.change(typeof change === 'string' ? change : change.target.value),
    [field],
  )
  return useMemo(() => ({ value, onChange, ref, maxLength }), [value, onChange, ref, maxLength])
}

function selectionOf(control: TextControl | undefined): { start: number; end: number } | undefined {
  if (control === undefined || control.ownerDocument.activeElement !== control) return undefined
  const { selectionStart, selectionEnd } = control
  return selectionStart === null || selectionEnd === null ? undefined : { start: selectionStart, end: selectionEnd }
}

// An undo is local, but it changes the field from outside, as others do.
function isUndo(origin: unknown): boolean {
  return typeof origin === 'object' && origin !== null && 'undoStack' in origin
}
