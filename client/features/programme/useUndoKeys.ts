import { useEffect, useEffectEvent } from 'react'
import type { Undo } from '../../workshop/undo.ts'

/** Marks a field in which something was typed since it got the focus: there the browser's own undo goes first. */
export const typedMark = 'typed'

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) for the whole page; ⌘ on a Mac. */
export function useUndoKeys({ undo, redo }: Undo): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    if (event.target instanceof HTMLElement && event.target.dataset[typedMark] !== undefined) return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) redo()
    else undo()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
