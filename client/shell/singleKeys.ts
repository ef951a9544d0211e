import { useSyncExternalStore } from 'react'

const name = 'sheaf.singleKeys'
const listeners = new Set<() => void>()

/** May single keys act on this device? On unless somebody switched them off (WCAG 2.1.4). */
export function useSingleKeys(): { readonly on: boolean; readonly set: (on: boolean) => void } {
  const on = useSyncExternalStore(subscribe, read)
  return { on, set }
}

// Some browsers refuse storage altogether; the choice then lasts as long as the page.
let kept: boolean | undefined

function read(): boolean {
  if (kept !== undefined) return kept
  try {
    kept = localStorage.getItem(name) !== 'off'
  } catch {
    kept = true
  }
  return kept
}

function set(on: boolean): void {
  kept = on
  try {
    localStorage.setItem(name, on ? 'on' : 'off')
  } catch {
    // Kept in memory above.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
