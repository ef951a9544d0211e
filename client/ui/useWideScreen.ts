import { useCallback, useSyncExternalStore } from 'react'

/** Is the window at least `pixels` wide? For what differs in structure; what differs in looks belongs into media queries. */
export function useWideScreen(pixels: number): boolean {
  const query = `(min-width: ${pixels}px)`
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
