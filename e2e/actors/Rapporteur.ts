import { expect, type Page } from '@playwright/test'
import { Actor } from './Actor.ts'
import { Board } from './Board.ts'
import { startingWith } from './words.ts'

/** Somebody with a laptop at a table, who takes its notes and makes its poster. */
export class Rapporteur extends Actor {
  readonly board: Board

  constructor(name: string, page: Page) {
    super(name, page)
    this.board = new Board(this)
  }

  /** Opens the link that the facilitator passed on. */
  async comesWith(link: string): Promise<void> {
    await this.opens(link)
    await this.renamesTo(this.name)
    await expect(this.page.getByRole('banner')).toContainText(this.name)
    expect(this.page.url(), 'the secret leaves the address bar').not.toContain('#')
  }

  /** From the choice of tables to a table's sheet, whose notes are then this person's to take. */
  async takesTheNotesAt(table: number): Promise<void> {
    await this.opens(`/w/${this.workshop}`)
    await this.page.getByRole('link', { name: `Open the sheet of table ${table}` }).click()
    await this.button('Take the notes').click()
    await expect(this.button('Stop taking the notes')).toBeVisible()
  }

  async writesInBox(box: string, ...notes: readonly string[]): Promise<void> {
    const part = this.page.getByRole('region', { name: box, exact: true })
    await part.getByRole('button', { name: `Write in ${box}` }).click()
    const field = part.getByRole('form').getByRole('textbox', { name: 'Note' })
    for (const note of notes) {
      await field.fill(note)
      await field.press('Enter')
      await expect(part.getByRole('button', { name: `Edit note: ${note}` })).toBeVisible()
    }
  }

  async answers(box: string, text: string): Promise<void> {
    await this.page.getByRole('region', { name: box, exact: true }).getByRole('textbox').fill(text)
  }

  async picks(box: string, choice: string): Promise<void> {
    await this.page.getByRole('region', { name: box, exact: true }).getByRole('radio', { name: choice }).check()
  }

  async opensTheHarvest(): Promise<void> {
    await this.page.getByRole('link', { name: startingWith('Cluster the notes') }).click()
    await this.seesHeading('Your poster')
  }

  async givesKeyMessage(message: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Key message' }).fill(message)
  }

  async confirmsThePoster(): Promise<void> {
    await this.button(startingWith('Did we record you right?')).click()
    await expect(this.button('Take it back')).toBeVisible()
  }
}
