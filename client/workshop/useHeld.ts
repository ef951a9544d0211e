import { useEffect, useState } from 'react'
import { createValue, useReadable } from './store.ts'

export interface Held<T> {
  readonly value: T
  readonly close: () => void
}

/** Holds something from outside React open while the component is there. `open` must be stable; undefined until it is open. */
export function useHeld<T>(open: () => Held<T>): T | undefined {
  const [holder] = useState(() => createValue<T | undefined>(undefined))
  useEffect(() => {
    const held = open()
    holder.set(held.value)
    return () => {
      holder.set(undefined)
      held.close()
    }
  }, [open, holder])
  return useReadable(holder)
}
