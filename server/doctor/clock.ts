import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fault, fine, type Finding } from './Finding.ts'

/** No clock is right that shows a time before this program was written. */
const written = Date.UTC(2026, 0, 1)
const toleranceMs = 5 * 60_000

/** Tokens and timers go by this computer's clock; phones measure how far theirs is from it. */
export function checkClock(dataDir: string, now: number): Finding {
  const shown = new Date(now).toISOString().slice(0, 16).replace('T', ' ')
  const todo = 'Set the clock, best by itself: timedatectl set-ntp true'
  if (now < written) return fault(`The clock shows ${shown} UTC, which is long past.`, todo)
  const lastWritten = Math.max(
    0,
    ...['sheaf.db', 'sheaf.db-wal']
      .map((name) => join(dataDir, name))
      .filter((file) => existsSync(file))
      .map((file) => statSync(file).mtimeMs),
  )
  if (now < lastWritten - toleranceMs) return fault(`The clock shows ${shown} UTC, but the database was written after that.`, todo)
  return fine(`The clock shows ${shown} UTC.`)
}
