import { useLayoutEffect, useState, type RefCallback } from 'react'

/** How many columns of at least `minWidth` px, `gap` px apart, fit into an element, from 1 to `most`; follows its width. */
export function useColumns(minWidth: number, most: number, gap = 10): { readonly columns: number; readonly ref: RefCallback<HTMLElement> } {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [columns, setColumns] = useState(1)
  useLayoutEffect(() => {
    if (element === null) return
    const look = () => setColumns(Math.max(1, Math.min(most, Math.floor((element.clientWidth + gap) / (minWidth + gap)))))
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element, minWidth, most, gap])
  return { columns, ref: setElement }
}
