import { clockOffset } from '#shared/rules/clock.ts'

export interface ServerClock {
  /** Server time, ms since 1970. */
  readonly now: () => number
  /** Asks several times and keeps the answer that was quickest: its error is the smallest. */
  readonly measure: () => Promise<void>
}

const questions = 4

/** `ask` resolves to the server's time. */
export function createServerClock(ask: () => Promise<number>, local: () => number = Date.now): ServerClock {
  let offset = 0
  let running: Promise<void> | undefined

  async function measure(): Promise<void> {
    let best = Number.POSITIVE_INFINITY
    for (let question = 0; question < questions; question += 1) {
      const sentAt = local()
      const answered = await ask()
      const receivedAt = local()
      const took = receivedAt - sentAt
      // A device whose own clock was set in between measures nonsense.
      if (took < 0 || took >= best) continue
      best = took
      offset = clockOffset(sentAt, answered, receivedAt)
    }
  }

  return {
    now: () => local() + offset,
    measure() {
      running ??= measure().finally(() => (running = undefined))
      return running
    },
  }
}
