import type { Allocation } from '#shared/model/ballot.ts'

/** `problem` is the server's reason, for `failed`. */
export interface SaveStatus {
  readonly state: 'saved' | 'saving' | 'failed'
  readonly problem?: string | undefined
}

export interface BallotSaver {
  /** Saves a moment after the last call. */
  readonly later: (dots: Allocation) => void
  readonly now: (dots: Allocation) => void
  /** Saves what is not saved yet, if anything. */
  readonly flush: () => Promise<void>
}

// Five quick taps are one ballot on the wire.
const pauseMs = 500

/**
 * Saves a ballot while it changes: one at a time and the newest last, because an older ballot must never arrive after a newer one.
 * @param cast resolves to why it failed, or undefined
 */
export function createBallotSaver(
  cast: (dots: Allocation) => Promise<string | undefined>,
  tell: (status: SaveStatus) => void,
): BallotSaver {
  let next: Allocation | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending = false

  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (sending) return
    sending = true
    try {
      while (next !== undefined) {
        const dots = next
        next = undefined
        const problem = await cast(dots)
        if (next === undefined) tell(problem === undefined ? { state: 'saved' } : { state: 'failed', problem })
      }
    } finally {
      sending = false
    }
  }

  const take = (dots: Allocation) => {
    next = dots
    tell({ state: 'saving' })
    clearTimeout(timer)
  }
  return {
    flush,
    now(dots) {
      take(dots)
      void flush()
    },
    later(dots) {
      take(dots)
      timer = setTimeout(() => void flush(), pauseMs)
    },
  }
}
