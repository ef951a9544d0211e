import { useEffect, type RefObject } from 'react'

const settledMs = 2000
const ownMoves = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const

/**
 * Goes to the section that the address names: the browser looked for it before it was there. While fonts and people still arrive
 * the sheet grows, so the place is kept for a moment, unless the reader moves.
 */
export function useJumpOnArrival(sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const id = window.location.hash.slice(1)
    const { current } = sheet
    if (id === '' || current === null) return
    const observer = new ResizeObserver(() => document.getElementById(id)?.scrollIntoView())
    observer.observe(current)
    const stop = () => {
      observer.disconnect()
      window.clearTimeout(timer)
      for (const move of ownMoves) window.removeEventListener(move, stop)
    }
    const timer = window.setTimeout(stop, settledMs)
    for (const move of ownMoves) window.addEventListener(move, stop, { passive: true })
    return stop
  }, [sheet])
}
