import { expect, type Page } from '@playwright/test'
import { Actor } from './Actor.ts'

/** The projector. */
export class Wall extends Actor {
  constructor(page: Page) {
    super('The wall', page)
  }

  async showsJoinCode(code: string): Promise<void> {
    await expect(this.page.getByText(`${code.slice(0, 3)} ${code.slice(3)}`).first()).toBeVisible()
    await expect(this.page.getByRole('img', { name: /^QR code: join with the code/ }).first()).toBeVisible()
  }

  /** The titles of the ranking, best first. */
  async ranking(): Promise<string[]> {
    await this.seesHeading('The dots are in.')
    return this.page
      .getByRole('list')
      .filter({ has: this.page.getByRole('img', { name: /dot/ }) })
      .getByRole('listitem')
      .locator(':scope > span')
      .first()
      .allTextContents()
  }
}
