import { createValue, type Readable, type Value } from './store.ts'
import type { LineState } from './syncLine.ts'

/** `back`: the connection returned a moment ago. */
export type Connection = 'saved' | 'saving' | 'offline' | 'reconnecting' | 'back'

export interface ConnectionTracker {
  readonly state: Readable<Connection>
  /** Follows one more document (or anything with unsaved work) until the returned function is called. */
  readonly follow: (line: Readable<LineState>) => () => void
  /** Commands that wait on this device count as unsaved. */
  readonly followWaiting: (count: Readable<number>) => () => void
  readonly destroy: () => void
}

// Short interruptions are not worth a word in red.
const graceMs = 4000
const backMs = 4000

/** The state of all open documents together. */
export function createConnectionTracker(
  online: () => boolean = () => typeof navigator === 'undefined' || navigator.onLine,
): ConnectionTracker {
  const state: Value<Connection> = createValue<Connection>('saved')
  const lines = new Set<Readable<LineState>>()
  const counts = new Set<Readable<number>>()
  let everConnected = false
  let lostAt: number | undefined
  let saidOffline = false
  let backUntil = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const lookAgain = (inMs: number) => {
    clearTimeout(timer)
    timer = setTimeout(look, inMs)
  }

  function look(): void {
    const open = [...lines].map((line) => line.get()).filter(({ phase }) => phase !== 'ended')
    const now = performance.now()
    if (open.some(({ phase }) => phase !== 'connected')) {
      lostAt ??= now
      const lost = now - lostAt
      if (!online() || lost >= graceMs) {
        saidOffline = true
        state.set('offline')
        return
      }
      state.set(everConnected ? 'reconnecting' : 'saving')
      lookAgain(graceMs - lost)
      return
    }
    if (open.length > 0) everConnected = true
    lostAt = undefined
    if (saidOffline) {
      saidOffline = false
      backUntil = now + backMs
    }
    if (now < backUntil) {
      state.set('back')
      lookAgain(backUntil - now)
      return
    }
    const unsaved = open.some((line) => line.unsaved || !line.synced) || [...counts].some((count) => count.get() > 0)
    state.set(unsaved ? 'saving' : 'saved')
  }

  function followIn<T>(set: Set<Readable<T>>, source: Readable<T>): () => void {
    set.add(source)
    const stop = source.subscribe(look)
    look()
    return () => {
      stop()
      set.delete(source)
      look()
    }
  }

  return {
    state,
    follow: (line) => followIn(lines, line),
    followWaiting: (count) => followIn(counts, count),
    destroy: () => clearTimeout(timer),
  }
}
