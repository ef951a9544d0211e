import { useCallback, useRef, useSyncExternalStore } from 'react'

/** Something that has a value now and says when it has another. `get` returns the same reference while nothing changed. */
export interface Readable<T> {
  readonly get: () => T
  readonly subscribe: (listener: () => void) => () => void
}

export interface Value<T> extends Readable<T> {
  readonly set: (next: T) => void
}

/** A value with listeners. Setting what is already there (`Object.is`) tells nobody. */
export function createValue<T>(initial: T): Value<T> {
  const listeners = new Set<() => void>()
  let value = initial
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export type IsEqual<T> = (a: T, b: T) => boolean

/**
 * The one binding of React to what is shared: re-renders only when the selected value changes.
 * A selector that builds a new array or object on each call needs {@link shallowEqual}.
 */
export function useStore<S, T>(source: Readable<S>, selector: (state: S) => T, isEqual: IsEqual<T> = Object.is): T {
  const last = useRef<{ readonly source: Readable<S>; readonly state: S; readonly selector: (state: S) => T; readonly value: T }>(undefined)
  const read = useCallback(() => {
    const state = source.get()
    const before = last.current
    if (before !== undefined && before.source === source && before.state === state && before.selector === selector) return before.value
    const selected = selector(state)
    const value = before !== undefined && isEqual(before.value, selected) ? before.value : selected
    last.current = { source, state, selector, value }
    return value
  }, [source, selector, isEqual])
  return useSyncExternalStore(source.subscribe, read, read)
}

const whole = <T>(value: T): T => value

/** The whole value of a source. */
export function useReadable<T>(source: Readable<T>): T {
  return useStore<T, T>(source, whole)
}

/** Equal arrays or plain objects by their entries (one level). */
export function shallowEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && Object.is((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}
