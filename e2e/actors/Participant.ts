import { expect } from '@playwright/test'
import { Actor } from './Actor.ts'

/** Somebody with a phone. */
export class Participant extends Actor {
  /** Types the code of the wall on the start page, then a name. */
  async joins(code: string): Promise<void> {
    await this.opens('/')
    await this.typesCode(code)
    await this.saysName()
    await expect(this.page).toHaveURL(/\/w\//)
    await expect(this.button('Menu')).toBeVisible()
  }

  async typesCode(code: string): Promise<void> {
    await this.page.getByLabel('Six-digit code').fill(code)
  }

  async saysName(): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(this.name)
    await this.button('Join the workshop').click()
  }

  /** Is in the workshop under the own name. */
  async isIn(): Promise<void> {
    await expect(this.page.getByRole('banner')).toContainText(this.name)
  }

  /** @returns the address that carries this person to another device */
  async makesPersonalLink(): Promise<string> {
    await this.picksFromMenu('Menu', 'Continue on another device')
    await this.button('Show my personal link').click()
    const link = await this.page.getByRole('textbox', { name: 'Or open this link there' }).inputValue()
    await this.button('Close').click()
    return link
  }

  async renamesTo(name: string): Promise<void> {
    await this.picksFromMenu('Menu', /^My name/)
    await this.page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
    await this.button('Save').click()
    await expect(this.dialog('My name')).toBeHidden()
  }
}
