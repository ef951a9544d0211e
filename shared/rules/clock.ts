import type { Timer } from '../model/timer.ts'

/* Timer arithmetic. All times are ms since 1970 in server time. */

/** What is left, in ms; negative in overtime. Never more than the whole: a screen that reads the clock in full seconds may be behind the start. */
export function remainingMs(timer: Timer, now: number): number {
  return timer.startedAt + timer.durationMs - Math.max(timer.startedAt, timer.pausedAt ?? now)
}

export function paused(timer: Timer, now: number): Timer {
  return timer.pausedAt === undefined ? { ...timer, pausedAt: now } : timer
}

/** Moves the start forward by the length of the pause, so that as much is left as before it. */
export function resumed(timer: Timer, now: number): Timer {
  if (timer.pausedAt === undefined) return timer
  return { startedAt: timer.startedAt + (now - timer.pausedAt), durationMs: timer.durationMs }
}

/** Adds time. In overtime the extra counts from now: "+1 min" always gives a minute that people can use. */
export function extended(timer: Timer, byMs: number, now: number): Timer {
  const overtime = Math.max(0, -remainingMs(timer, now))
  return { ...timer, durationMs: Math.max(0, timer.durationMs + overtime + byMs) }
}

/** As long as it has run until now, so that nothing is left. */
export function ended(timer: Timer, now: number): Timer {
  const running = resumed(timer, now)
  return { ...running, durationMs: Math.max(0, now - running.startedAt) }
}

/** The offset to add to the local clock, from one question: local time before and after, server time in between. */
export function clockOffset(sentAt: number, serverNow: number, receivedAt: number): number {
  return serverNow - (sentAt + receivedAt) / 2
}
