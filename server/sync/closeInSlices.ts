import { setTimeout as pause } from 'node:timers/promises'
import { closeEvents } from '#shared/closeEvents.ts'
import type { Connection } from './Connection.ts'

/** So many sockets at a time, so many milliseconds apart: 2,000 are gone in four seconds, and come back no faster. */
const slice = 50
const everyMs = 100

/**
 * Sends everyone away to come back later, some at a time. What each has sent by then is on disk and acknowledged first.
 * @param open those that are connected now, closed ones included until they are gone
 */
export async function closeInSlices(open: () => readonly Connection[], flush: () => Promise<void>): Promise<void> {
  for (;;) {
    const next = open()
      .filter(({ state }) => state !== 'closed')
      .slice(0, slice)
    if (next.length === 0) return
    await flush()
    for (const connection of next) connection.close(closeEvents.restarting)
    await pause(everyMs)
  }
}
