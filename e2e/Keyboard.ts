import { expect, type Locator } from '@playwright/test'
import type { Actor } from './actors/Actor.ts'
import { startingWith } from './actors/words.ts'

/** More stops than any page has: whoever needs more is caught somewhere. */
const mostStops = 150

/** The hands of somebody without a mouse: whatever they use, they first come to by Tab, and see that they are there. */
export class Keyboard {
  readonly #actor: Actor

  constructor(actor: Actor) {
    this.#actor = actor
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#actor.page.keyboard.press(key)
  }

  /** Tabs to it from wherever the focus is; round once, as at the end of a page it begins again. */
  async reaches(target: Locator): Promise<void> {
    await expect(target).toBeVisible()
    for (let stop = 0; stop < mostStops && !(await hasFocus(target)); stop++) await this.press('Tab')
    await expect(target, 'comes by Tab').toBeFocused()
    expect(await target.evaluate((element) => element.matches(':focus-visible')), 'the focus is seen').toBe(true)
  }

  async uses(target: Locator, key = 'Enter'): Promise<void> {
    await this.reaches(target)
    await this.press(key)
  }

  async button(name: string | RegExp): Promise<void> {
    await this.uses(this.#actor.button(name))
  }

  async link(name: string | RegExp): Promise<void> {
    await this.uses(this.#actor.page.getByRole('link', { name }))
  }

  /** Types over what stands in a field. */
  async writes(field: Locator, text: string): Promise<void> {
    await this.reaches(field)
    await this.press('ControlOrMeta+a')
    await this.#actor.page.keyboard.type(text)
    await expect(field).toHaveValue(text)
  }

  /** A group of radio buttons is one stop; arrows move in it. */
  async picks(group: Locator, choice: string): Promise<void> {
    const wanted = group.getByRole('radio', { name: choice })
    await this.reaches(group.getByRole('radio', { checked: true }))
    for (let step = 0; step < 10 && !(await wanted.isChecked()); step++) await this.press('ArrowDown')
    await expect(wanted).toBeChecked()
    await expect(wanted).toBeFocused()
  }

  async picksFromMenu(menu: string | RegExp, item: string): Promise<void> {
    await this.button(menu)
    const wanted = this.#actor.page.getByRole('menuitem', { name: startingWith(item) })
    await expect(wanted).toBeVisible()
    for (let step = 0; step < 15 && !(await hasFocus(wanted)); step++) await this.press('ArrowDown')
    await expect(wanted).toBeFocused()
    await this.press('Enter')
  }

  /** The one next step, pressed until it is taken: right after a step the button ignores a press. */
  async takesStep(step: string): Promise<void> {
    const slab = this.#actor.button(startingWith(step))
    await expect(slab).toBeVisible()
    await expect(async () => {
      if (await slab.isVisible()) await this.uses(slab)
      await expect(slab).toBeHidden({ timeout: 1_000 })
    }).toPass()
  }

  /** On a table's board: J goes to the next note, K back. */
  async walksTo(note: Locator): Promise<void> {
    for (const key of ['j', 'k']) {
      for (let step = 0; step < 10 && !(await hasFocus(note)); step++) await this.press(key)
    }
    await expect(note).toBeFocused()
  }
}

const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement)
