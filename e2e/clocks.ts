import { expect } from '@playwright/test'
import type { Actor } from './actors/Actor.ts'

/** What a timer showed, and when it began to (in true time, whatever the device's own clock says). */
interface Tick {
  face: string
  at: number
}

/** A quarter of a second, in which nobody in a room sees a difference, and a little for a busy machine. */
const sameSecondMs = 450

/** Watches the timers of several devices for a few seconds: each second must begin on all of them at the same time. */
export async function expectSameSecond(...devices: readonly Actor[]): Promise<void> {
  await expect(async () => {
    const all = await Promise.all(devices.map(ticksOf))
    const [first = []] = all
    const common = first.map(({ face }) => face).filter((face) => all.every((ticks) => ticks.some((tick) => tick.face === face)))
    expect(common.length, 'seconds seen on every device').toBeGreaterThanOrEqual(2)
    for (const face of common) {
      const moments = all.map((ticks) => ticks.find((tick) => tick.face === face)?.at ?? NaN)
      expect(Math.max(...moments) - Math.min(...moments), `${face} begins everywhere at once`).toBeLessThan(sameSecondMs)
    }
  }).toPass({ timeout: 30_000 })
}

async function ticksOf({ page }: Actor): Promise<Tick[]> {
  const timer = page.getByRole('timer').first()
  await expect(timer).toBeVisible()
  return timer.evaluate(
    (element) =>
      new Promise<Tick[]>((resolve) => {
        const ticks: Tick[] = []
        let shown = element.textContent
        const observer = new MutationObserver(() => {
          if (element.textContent === shown) return
          shown = element.textContent
          ticks.push({ face: shown, at: performance.timeOrigin + performance.now() })
          if (ticks.length >= 4) end()
        })
        const end = () => {
          observer.disconnect()
          resolve(ticks)
        }
        observer.observe(element, { subtree: true, childList: true, characterData: true })
        // A timer that stands still, or was drawn anew, is watched again by the next attempt.
        setTimeout(end, 7_000)
      }),
  )
}

/** Seconds on a standing timer. */
export async function secondsLeft({ page }: Actor): Promise<number> {
  const [, minutes = '', seconds = ''] =
    /(\d+) minutes? (\d+) seconds?/.exec((await page.getByRole('timer').first().textContent()) ?? '') ?? []
  return Number(minutes) * 60 + Number(seconds)
}
