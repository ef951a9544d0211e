import { createValue, type Readable, type Value } from '../../../workshop/store.ts'
import { typedMark } from '../useUndoKeys.ts'
import { caretAfter, mergeDraft } from './merge.ts'
import type { Read } from './readings.ts'

type Control = HTMLInputElement | HTMLTextAreaElement

export interface DraftRules<T> {
  readonly read: Read<T>
  readonly show: (value: T) => string
  readonly store: (value: T) => void
  /** Store while typing (default), or only when the field is left: for what would move the field elsewhere. */
  readonly storeOn?: 'typing' | 'leaving' | undefined
}

interface DraftState {
  /** What the field shows instead of what is stored; undefined while nobody is in it. */
  readonly text: string | undefined
  readonly problem: string | undefined
}

export interface Draft<T> {
  readonly state: Readable<DraftState>
  readonly attach: (control: Control | null) => void
  readonly enter: () => void
  readonly type: (text: string) => void
  /** Stores what was typed; a text that cannot be read stays, with its problem. */
  readonly flush: () => void
  readonly leave: () => void
  /** Back to what is stored; says whether there was anything to take back. */
  readonly revert: () => boolean
  /** What is stored is now shown as `stored`: by my own hand, or by somebody else's. */
  readonly follow: (stored: string, rules: DraftRules<T>) => void
  /** Puts the caret where it belongs after what others wrote was merged in. */
  readonly settle: () => void
}

const typingPauseMs = 450

/** The life of a field that stores as you type. Invalid text is never stored; what others write in it meanwhile is merged in. */
export function createDraft<T>(initial: string, initialRules: DraftRules<T>): Draft<T> {
  const state: Value<DraftState> = createValue<DraftState>({ text: undefined, problem: undefined })
  let base = initial
  let rules = initialRules
  let control: Control | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let caret: readonly [number, number] | undefined

  const flush = () => {
    clearTimeout(timer)
    const { text, problem } = state.get()
    if (text === undefined || (text === base && problem === undefined)) return
    const reading = rules.read(text)
    if ('problem' in reading) {
      if (reading.problem !== problem) state.set({ text, problem: reading.problem })
      return
    }
    if (problem !== undefined) state.set({ text, problem: undefined })
    const after = rules.show(reading.value)
    if (after === base) return
    base = after
    rules.store(reading.value)
  }

  return {
    state,
    attach(next) {
      control = next
    },
    enter() {
      if (state.get().text === undefined) state.set({ text: base, problem: undefined })
    },
    type(text) {
      state.set({ ...state.get(), text })
      if (control !== null) control.dataset[typedMark] = ''
      clearTimeout(timer)
      if (rules.storeOn !== 'leaving') timer = setTimeout(flush, typingPauseMs)
    },
    flush,
    leave() {
      if (control !== null) delete control.dataset[typedMark]
      flush()
      if (state.get().problem === undefined) state.set({ text: undefined, problem: undefined })
    },
    revert() {
      const { text } = state.get()
      if (text === undefined || text === base) return false
      clearTimeout(timer)
      state.set({ text: base, problem: undefined })
      return true
    },
    follow(stored, next) {
      rules = next
      const before = base
      base = stored
      const { text, problem } = state.get()
      if (stored === before || text === undefined) return
      const merged = mergeDraft(before, text, stored)
      if (control !== null && control.selectionStart !== null && control.selectionEnd !== null) {
        caret = [caretAfter(control.selectionStart, text, merged), caretAfter(control.selectionEnd, text, merged)]
      }
      state.set({ text: merged, problem })
    },
    settle() {
      if (caret === undefined || control === null) return
      const [start, end] = caret
      caret = undefined
      if (control.ownerDocument.activeElement === control) control.setSelectionRange(start, end)
    },
  }
}
