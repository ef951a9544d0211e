/** Something that happens so many times a second. */
export interface Pace {
  perSecond: number
  happen: () => void
}

/** A seeded source of numbers from 0 up to 1, so that every server gets the same crowd. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Lets things happen at random moments, at their rates, for so many ms. */
export async function keepPace(paces: readonly Pace[], ms: number, random: () => number): Promise<void> {
  const start = performance.now()
  const gap = (perSecond: number) => (-Math.log(1 - random()) / perSecond) * 1000
  const due = paces.map(({ perSecond }) => (perSecond > 0 ? start + gap(perSecond) : Infinity))
  while (performance.now() < start + ms) {
    for (const [n, { perSecond, happen }] of paces.entries()) {
      const until = performance.now()
      while ((due[n] ?? Infinity) <= until) {
        happen()
        due[n] = (due[n] ?? 0) + gap(perSecond)
      }
    }
    await wait(1)
  }
}
