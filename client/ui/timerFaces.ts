export type TimerState = 'running' | 'paused' | 'last-minute' | 'overtime'

/** What a face with this much left shows; `paused` wins. `remainingMs` is negative past the end. */
export function timerStateOf(remainingMs: number, paused = false): TimerState {
  if (paused) return 'paused'
  if (remainingMs < 0) return 'overtime'
  return remainingMs <= 60_000 ? 'last-minute' : 'running'
}

/** Whole seconds as they are shown: down to 0 at the very end, then up with overtime. */
function shownSeconds(remainingMs: number): number {
  return remainingMs >= 0 ? Math.ceil(remainingMs / 1000) : Math.floor(-remainingMs / 1000)
}

/** "06:42", "1:05:00" from an hour on, "+00:12" past the end. */
export function timerText(remainingMs: number): string {
  const seconds = shownSeconds(remainingMs)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const two = (value: number) => String(value).padStart(2, '0')
  const clock = `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`
  return remainingMs < 0 ? `+${clock}` : clock
}

/** The same as whole minutes and seconds, for words. */
export function timerParts(remainingMs: number): { readonly minutes: number; readonly seconds: number } {
  const all = shownSeconds(remainingMs)
  return { minutes: Math.floor(all / 60), seconds: all % 60 }
}

const fiveMinutes = 300_000
const oneMinute = 60_000

/** Which announcement is due when the clock went from `before` to `now`; the latest one if several. */
export function timerAnnouncement(before: number, now: number): 'five-minutes' | 'one-minute' | 'end' | undefined {
  const passed = (threshold: number) => before > threshold && now <= threshold
  if (passed(0)) return 'end'
  if (passed(oneMinute)) return 'one-minute'
  if (passed(fiveMinutes)) return 'five-minutes'
  return undefined
}
