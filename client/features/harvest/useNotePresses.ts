import { useEffect, useEffectEvent, type RefObject } from 'react'
import { useHarvest } from './BoardProvider.tsx'
import { select, selectRange, toggle, useBoardStore } from './boardState.ts'
import { readingOrder } from './suggestions.ts'

/**
 * Presses on notes, heard once for the whole board. A mouse takes one note, with Ctrl one more, with Shift all up to it;
 * a finger takes one more each time. Twice: change the words. By key the tick box of each note does the same.
 */
export function useNotePresses(board: RefObject<HTMLElement | null>): void {
  const { mayWrite, picture } = useHarvest()
  const store = useBoardStore()
  const press = useEffectEvent((event: MouseEvent) => {
    const id = pressedNote(event)
    // What ends a drag is no press.
    if (id === undefined || event.defaultPrevented || !mayWrite) return
    const touch = event instanceof PointerEvent && event.pointerType !== 'mouse'
    if (event.shiftKey) return selectRange(store, id, readingOrder(picture(), store.getState()))
    if (touch || event.ctrlKey || event.metaKey) return toggle(store, id)
    const { selected } = store.getState()
    select(store, selected.size === 1 && selected.has(id) ? [] : [id])
    store.setState({ focused: id })
  })
  const pressTwice = useEffectEvent((event: MouseEvent) => {
    const id = pressedNote(event)
    if (id !== undefined && mayWrite) store.setState({ editing: id, focused: id, selected: new Set() })
  })
  useEffect(() => {
    const element = board.current
    const once = (event: MouseEvent) => press(event)
    const twice = (event: MouseEvent) => pressTwice(event)
    element?.addEventListener('click', once)
    element?.addEventListener('dblclick', twice)
    return () => {
      element?.removeEventListener('click', once)
      element?.removeEventListener('dblclick', twice)
    }
  }, [board])
}

/** The note under the pointer, unless the press is meant for its tick box or its editor. */
function pressedNote({ target }: MouseEvent): string | undefined {
  if (!(target instanceof HTMLElement || target instanceof SVGElement) || target.closest('input, textarea, button, label') !== null)
    return undefined
  const note = target.closest<HTMLElement>('[data-note]')
  return note === null || note.querySelector('textarea') !== null ? undefined : note.dataset['note']
}
