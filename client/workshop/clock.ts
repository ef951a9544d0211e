import { useEffect, useState } from 'react'
import { CommandFailure } from './commandFailure.ts'
import { send } from './sendCommand.ts'
import { createServerClock } from './serverClock.ts'

const clock = createServerClock(async () => (await send('time')).now)

/** Server time, ms since 1970: the same on every screen, whatever its own clock says. */
export function serverNow(): number {
  return clock.now()
}

/** Measures the clock again. Without a connection the last measure stands. */
export async function measureServerClock(): Promise<void> {
  try {
    await clock.measure()
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error
  }
}

/**
 * Server time that moves on every `everyMs`, in step with the server's own whole multiples of it,
 * so that all screens in the hall flip together.
 */
export function useServerNow(everyMs: number): number {
  const [now, setNow] = useState(() => wholeStep(everyMs))
  useEffect(() => {
    let timer: number | undefined
    const tick = () => {
      setNow(wholeStep(everyMs))
      // A little past the step, so that a timer that fires early does not show the old second twice.
      timer = window.setTimeout(tick, everyMs - (serverNow() % everyMs) + 4)
    }
    tick()
    return () => window.clearTimeout(timer)
  }, [everyMs])
  return now
}

function wholeStep(everyMs: number): number {
  return Math.floor(serverNow() / everyMs) * everyMs
}
