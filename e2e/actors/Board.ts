import { expect, type Locator } from '@playwright/test'
import type { Actor } from './Actor.ts'
import { startingWith } from './words.ts'

/** A table's board at the harvest, as the one who sorts it handles it: by mouse, by menu, by keys. */
export class Board {
  readonly #actor: Actor

  constructor(actor: Actor) {
    this.#actor = actor
  }

  /** The tick box of a note: what readers and keys meet. */
  note(text: string): Locator {
    return this.#actor.page.getByRole('checkbox', { name: startingWith(`${text},`) })
  }

  cluster(title: string): Locator {
    return this.#actor.page.getByRole('region', { name: startingWith(`${title},`) })
  }

  async showsSection(section: string): Promise<void> {
    const choice = this.#actor.page
      .getByRole('navigation', { name: 'Section of the template' })
      .getByRole('button', { name: startingWith(section) })
    await choice.click()
    await expect(choice).toHaveAttribute('aria-pressed', 'true')
  }

  /** One press selects a note, with Ctrl one more. */
  async selects(...notes: readonly string[]): Promise<void> {
    for (const [index, note] of notes.entries()) {
      await this.#card(note)
        .getByText(note, { exact: true })
        .click(index === 0 ? {} : { modifiers: ['ControlOrMeta'] })
      await expect(this.note(note)).toBeChecked()
    }
    await expect(this.#actor.page.getByText(`${notes.length} selected`, { exact: true }).first()).toBeVisible()
  }

  async groupsSelected(title: string): Promise<void> {
    await this.#actor.page
      .getByRole('toolbar', { name: 'Selected notes' })
      .getByRole('button', { name: startingWith('New cluster') })
      .click()
    await this.namesCluster(title)
  }

  /** Right after a cluster was made its title waits to be typed. */
  async namesCluster(title: string): Promise<void> {
    const field = this.#actor.page.getByRole('textbox', { name: 'Title of the cluster' })
    await expect(field).toBeFocused()
    await field.fill(title)
    await field.press('Enter')
    await expect(this.cluster(title)).toBeVisible()
  }

  async movesByMenu(note: string, cluster: string): Promise<void> {
    await this.selects(note)
    await this.#actor.picksFromMenu('Move to…', cluster)
    await this.holds(cluster, note)
  }

  async dragsToNewCluster(note: string, title: string): Promise<void> {
    await this.#drag(note, this.#actor.page.getByText('Drop a note here to start one.'))
    await this.namesCluster(title)
    await this.holds(title, note)
  }

  async dragsTo(note: string, cluster: string): Promise<void> {
    await this.#drag(note, this.cluster(cluster))
    await this.holds(cluster, note)
  }

  async holds(cluster: string, ...notes: readonly string[]): Promise<void> {
    for (const note of notes) await expect(this.cluster(cluster).getByRole('checkbox', { name: startingWith(`${note},`) })).toBeAttached()
  }

  #card(note: string): Locator {
    return this.#actor.page.getByRole('listitem').filter({ has: this.note(note) })
  }

  async #drag(note: string, target: Locator): Promise<void> {
    const { mouse } = this.#actor.page
    const from = await middleOf(this.#card(note))
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move(from.x + 12, from.y + 12, { steps: 4 })
    const to = await middleOf(target)
    await mouse.move(to.x, to.y, { steps: 12 })
    await mouse.move(to.x + 3, to.y + 3, { steps: 3 })
    await mouse.up()
  }
}

async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  await element.scrollIntoViewIfNeeded()
  const box = await element.boundingBox()
  if (box === null) throw new Error('What should be dragged is not on the screen.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
