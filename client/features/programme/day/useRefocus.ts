import { useCallback } from 'react'

/** Gives the focus back to a part of a row that a move has put elsewhere, once it is there. */
export function useRefocus(): (row: string, part: 'choose' | 'menu') => void {
  return useCallback((row, part) => {
    // Two frames: the move renders in the first one, and a closing menu or dialog gives its focus back in it.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const found = document.querySelector(`[data-row="${CSS.escape(row)}"]`)
        const target =
          part === 'menu'
            ? found?.querySelector<HTMLElement>('[aria-haspopup="menu"]')
            : found?.querySelector<HTMLElement>('[data-part="choose"]')
        target?.focus()
      }),
    )
  }, [])
}
