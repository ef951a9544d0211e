import { useEffect, useEffectEvent } from 'react'
import { useSingleKeys } from '../../shell/singleKeys.ts'
import { boardLayout, clustersOf } from './boardLayout.ts'
import { useHarvest } from './BoardProvider.tsx'
import { useBoardStore } from './boardState.ts'
import { firstSuggestion, readingOrder } from './suggestions.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useAnnounce } from '../../ui/Announce.tsx'
import { harvestMessages } from './messages.ts'

/** The board by keyboard. Nothing here acts while a field, a menu or a dialog has the keys. */
export function useBoardKeys(): void {
  const messages = useMessages(harvestMessages)
  const announce = useAnnounce()
  const { actions, picture, mayWrite } = useHarvest()
  const store = useBoardStore()
  const { on } = useSingleKeys()

  const walk = (step: number) => {
    const state = store.getState()
    const order = readingOrder(picture(), state)
    const at = order.indexOf(state.focused ?? '')
    const next = order[at === -1 ? (step > 0 ? 0 : order.length - 1) : Math.max(0, Math.min(order.length - 1, at + step))]
    if (next !== undefined) store.setState({ focused: next })
  }
  /** What a key is about: the selection, or else the note that has the focus. */
  const meant = (): readonly string[] => {
    const { selected, focused } = store.getState()
    const { notes } = picture()
    const ids =
      selected.size > 0 ? [...selected] : focused === undefined || document.activeElement?.closest('[data-note]') === null ? [] : [focused]
    return ids.filter((id) => notes[id] !== undefined)
  }
  const place = (number: number) => {
    const cluster = clustersOf(boardLayout(picture()), store.getState().section)[number - 1]
    if (cluster === undefined) announce(messages.noSuchCluster(number))
    else actions.move(meant(), { cluster })
  }
  const renameHere = () => {
    const { focused, lastUsed } = store.getState()
    const cluster = (focused === undefined ? undefined : picture().notes[focused]?.cluster) ?? lastUsed
    if (cluster !== undefined && picture().clusters[cluster] !== undefined) store.setState({ renaming: cluster })
  }
  const settleSuggestion = () => {
    const suggestion = firstSuggestion(picture(), store.getState())
    if (suggestion === undefined) announce(messages.noDuplicates)
    else actions.accept(suggestion)
  }

  const single: Readonly<Record<string, () => void>> = {
    j: () => walk(1),
    k: () => walk(-1),
    n: () => actions.group(meant()),
    r: renameHere,
    m: settleSuggestion,
    e: () => store.setState(({ focused }) => ({ editing: focused })),
    Delete: () => actions.bin(meant()),
    '?': () => store.setState({ open: 'keys' }),
  }
  const atNote: Readonly<Record<string, () => void>> = {
    ArrowDown: () => walk(1),
    ArrowRight: () => walk(1),
    ArrowUp: () => walk(-1),
    ArrowLeft: () => walk(-1),
    Enter: () => store.setState(({ focused }) => ({ editing: focused })),
    Escape: actions.clear,
  }

  const runOf = (event: KeyboardEvent): (() => void) | undefined => {
    const letter = event.key.toLowerCase()
    if (event.ctrlKey || event.metaKey) {
      if (letter === 'z') return event.shiftKey ? actions.redo : actions.undo
      return letter === 'y' ? actions.redo : undefined
    }
    const note = event.target instanceof Element && event.target.closest('[data-note]') !== null
    if (note && !event.shiftKey && atNote[event.key] !== undefined) return atNote[event.key]
    if (event.key === 'Escape' && store.getState().selected.size > 0) return actions.clear
    if (!on) return event.key === 'Delete' && note ? single['Delete'] : undefined
    if (/^[1-9]$/.test(event.key)) return () => place(Number(event.key))
    return single[event.key.length === 1 ? letter : event.key]
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey || !mayWrite || inOtherHands(event.target)) return
    const run = runOf(event)
    if (run === undefined) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** A field, a menu or a dialog has the keys to itself; the tick box of a note does not. */
function inOtherHands(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('dialog, [role="menu"], [role="alertdialog"]') !== null) return true
  if (target instanceof HTMLInputElement && target.type === 'checkbox') return false
  return target.matches('input, textarea, select, [contenteditable]')
}
