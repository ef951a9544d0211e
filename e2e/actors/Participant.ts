import { expect, type Locator } from '@playwright/test'
import { Actor } from './Actor.ts'
import { literally } from './words.ts'

type NoteKindName = 'Idea' | 'Obstacle' | 'Example' | 'Question'

/** Somebody with a phone. */
export class Participant extends Actor {
  /** Types the code of the wall on the start page, then a name. */
  async joins(code: string, { organisation = '', country = '' } = {}): Promise<void> {
    await this.opens('/')
    await this.typesCode(code)
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(this.name)
    if (organisation !== '') await this.page.getByRole('textbox', { name: 'Organisation' }).fill(organisation)
    if (country !== '') await this.page.getByRole('combobox', { name: 'Country' }).selectOption({ label: country })
    await this.button('Join the workshop').click()
    await expect(this.page).toHaveURL(/\/w\//)
    await this.isIn()
  }

  async typesCode(code: string): Promise<void> {
    await this.page.getByLabel('Six-digit code').fill(code)
  }

  /** Is in the workshop under the own name. */
  async isIn(): Promise<void> {
    await expect(this.page.getByRole('banner')).toContainText(this.name.split(' ')[0] ?? this.name)
  }

  /** @returns the address that carries this person to another device */
  async makesPersonalLink(): Promise<string> {
    await this.picksFromMenu('Menu', 'Continue on another device')
    await this.button('Show my personal link').click()
    const link = await this.page.getByRole('textbox', { name: 'Or open this link there' }).inputValue()
    await this.button('Close').click()
    return link
  }

  // ── Topics

  async proposes(topic: string, why = ''): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Propose a topic' })
    await form.getByLabel('Your topic').fill(topic)
    if (why !== '') await form.getByLabel('Why it matters').fill(why)
    await this.button('Propose this topic').click()
    await expect(this.page.getByRole('listitem').filter({ hasText: topic })).toBeVisible()
  }

  async changesTopic(topic: string, title: string): Promise<void> {
    await this.picksFromMenu(`Actions for ${topic}`, 'Edit')
    const dialog = this.dialog('Edit my topic')
    await dialog.getByLabel('Your topic').fill(title)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toBeHidden()
  }

  async withdraws(topic: string): Promise<void> {
    await this.picksFromMenu(`Actions for ${topic}`, 'Withdraw')
    await this.page.getByRole('alertdialog').or(this.page.getByRole('dialog')).getByRole('button', { name: 'Withdraw' }).click()
    await expect(this.page.getByRole('button', { name: `Actions for ${topic}` })).toBeHidden()
  }

  async placesDots(dots: Readonly<Record<string, number>>): Promise<void> {
    for (const [topic, count] of Object.entries(dots)) {
      for (let has = 0; has < count; has++) await this.button(new RegExp(`^Add a dot to ${literally(topic)}, ${has} of`)).click()
    }
  }

  async takesDotFrom(topic: string): Promise<void> {
    await this.button(new RegExp(`^Take a dot from ${literally(topic)},`)).click()
  }

  async placedDots(topic: string): Promise<number> {
    const button = this.button(new RegExp(`^Add a dot to ${literally(topic)},`))
    const [, has] = /, (\d+) of \d+$/.exec((await button.getAttribute('aria-label')) ?? '') ?? []
    return Number(has)
  }

  async finishesVoting(): Promise<void> {
    await this.button(/^Finish with/).click()
    await this.seesHeading('Your vote is in')
  }

  // ── At a table

  async sitsAt(table: number): Promise<void> {
    await this.button(`Sit at table ${table}`).click()
    await this.isAt(table)
  }

  async isAt(table: number): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: `Table ${table}` })).toBeVisible()
  }

  async opensBox(box: string): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${literally(box)}`) }).click()
  }

  async writesNote(text: string, kind: NoteKindName = 'Idea'): Promise<void> {
    await this.page.getByRole('radio', { name: kind }).check({ force: true })
    await this.page.getByRole('textbox', { name: 'Note', exact: true }).fill(text)
    await this.button('Stick it').click()
    await expect(this.note(text)).toBeVisible()
  }

  note(text: string): Locator {
    return this.button(`Edit note: ${text}`)
  }

  /** Opens a note for writing. @returns its text field */
  async opensNote(text: string): Promise<Locator> {
    await this.note(text).click()
    const field = this.page.getByRole('listitem').getByRole('textbox', { name: 'Note', exact: true })
    await expect(field).toBeFocused()
    return field
  }
}
