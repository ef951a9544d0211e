import { expect, type Locator, type Page } from '@playwright/test'
import { Actor } from './Actor.ts'
import { literally, startingWith } from './words.ts'

export type PhaseKindName = 'Input' | 'Topics' | 'Discussion' | 'Harvest' | 'Gallery' | 'Analysis'

/** The programme as its author writes it: the day at the left, details at the right. Everything is kept as it is typed. */
export class ProgrammeEditor extends Actor {
  constructor(page: Page) {
    super('The programme', page)
  }

  async choosesSession(title: string): Promise<void> {
    await this.page
      .getByRole('list', { name: 'Sessions' })
      .getByRole('button', { name: new RegExp(String.raw`^\d+ · ${literally(title)}$`) })
      .click()
    await expect(this.field('Purpose or question')).toBeVisible()
  }

  async choosesPhase(session: string, phase: string): Promise<void> {
    await this.phasesOf(session)
      .getByRole('button', { name: startingWith(phase) })
      .first()
      .click()
    await expect(this.field('Planned minutes')).toBeVisible()
  }

  phasesOf(session: string): Locator {
    return this.page.getByRole('list', { name: `Phases of ${session}` })
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true })
  }

  async sets(label: string, value: string | number): Promise<void> {
    await this.field(label).fill(String(value))
    await this.field(label).blur()
  }

  async addsSession(title: string): Promise<void> {
    await this.button('Add a session').click()
    await this.sets('Session title', title)
  }

  async addsPhase(session: string, kind: PhaseKindName): Promise<void> {
    await this.picksFromMenu(`Add a phase to ${session}`, startingWith(kind))
    await expect(this.field('Planned minutes')).toBeVisible()
  }

  async movesUp(phase: string, { in: session }: { in: string }): Promise<void> {
    await this.phasesOf(session)
      .getByRole('button', { name: `Actions for ${phase}` })
      .click()
    await this.page.getByRole('menuitem', { name: startingWith('Move up') }).click()
  }

  async addsTalk({ title, role, points, link }: { title: string; role: string; points: readonly string[]; link: string }): Promise<void> {
    await this.button('Add a talk').click()
    const talks = this.page.getByRole('region', { name: 'Talks' })
    const fill = async (label: string | RegExp, text: string) => {
      const field = talks.getByRole('textbox', { name: label })
      await field.fill(text)
      await field.blur()
    }
    await fill('Talk title', title)
    await fill('Speaker’s role', role)
    await fill('Key points', points.join('\n'))
    await fill('Link', link)
  }

  async addsTables(count: number, question: string): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Add tables' })
    await form.getByRole('textbox', { name: 'How many' }).fill(String(count))
    await form.getByRole('textbox', { name: 'Their question' }).fill(question)
    await form.getByRole('button', { name: /^Add/ }).click()
    await expect(this.page.getByRole('textbox', { name: `Question of table ${count}`, exact: true })).toHaveValue(question)
  }

  /** Changes how a section of the template is answered; its row opens and closes again. */
  async answersWith(section: string, kind: 'Notes' | 'Text' | 'Choice', choices: readonly string[] = []): Promise<void> {
    const row = this.page.getByRole('list', { name: 'Sections' }).getByRole('listitem').filter({ hasText: section })
    const fold = row.getByRole('button', { name: new RegExp(String.raw`^\d+\. ${literally(section)}`) })
    await fold.click()
    await row.getByRole('radio', { name: kind }).check()
    if (choices.length > 0) {
      const field = row.getByRole('textbox', { name: 'Choices' })
      await field.fill(choices.join('\n'))
      await field.blur()
    }
    await fold.click()
  }

  async goesBackToTheControlRoom(): Promise<void> {
    await this.page.getByRole('link', { name: startingWith('Back to the control room') }).click()
    await expect(this.page.getByRole('region', { name: 'Join code' })).toBeVisible()
  }
}
