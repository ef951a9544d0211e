import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Actor } from './actors/Actor.ts'

const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Fails with the rule, what it is about and where, for every breach of WCAG 2.2 AA that can be found by machine. */
export async function expectAccessible({ page }: Actor, screen: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    // What is still fading in has the contrast of a half-way colour.
    await Promise.all(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
        .map((animation) => animation.finished.catch(() => undefined)),
    )
  })
  const { violations } = await new AxeBuilder({ page }).withTags(wcag22AA).analyze()
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n${failureSummary ?? ''}`),
  )
  expect.soft(told, screen).toEqual([])
}
