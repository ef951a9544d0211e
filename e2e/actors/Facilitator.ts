import { expect } from '@playwright/test'
import { Actor } from './Actor.ts'

export type FormatName = 'World café' | 'Open space agenda' | 'Template groups' | 'Three-session meeting' | 'Blank'

/** What is handed out after a workshop was created. */
export interface Invitations {
  code: string
  facilitator: string
  rapporteur: string
  organiser: string
}

/** Somebody with a laptop, in front of the room. */
export class Facilitator extends Actor {
  /** From the start page to the links, which are shown this once. */
  async creates(format: FormatName, title: string): Promise<Invitations> {
    await this.opens('/')
    await this.page.getByRole('link', { name: /^Start a workshop/ }).click()
    await this.page.getByRole('radio', { name: format }).check()
    await this.page.getByRole('textbox', { name: 'Title' }).fill(title)
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(this.name)
    await this.button(/^Create it/).click()
    return this.readsLinks()
  }

  async readsLinks(): Promise<Invitations> {
    await this.seesHeading('Keep these links')
    const link = (role: string) => this.page.getByRole('textbox', { name: `${role} link` }).inputValue()
    const joinAddress = await this.page.getByRole('textbox', { name: 'Address to join' }).inputValue()
    return {
      code: joinAddress.slice(-6),
      facilitator: await link('Facilitator'),
      rapporteur: await link('Rapporteur'),
      organiser: await link('Organiser'),
    }
  }

  async opensTheControlRoom(): Promise<void> {
    await this.page.getByRole('link', { name: /^Open the control room/ }).click()
    await expect(this.page.getByRole('region', { name: 'Join code' })).toBeVisible()
  }

  async closesJoining(): Promise<void> {
    await this.goesTo('Settings')
    const open = this.page.getByRole('switch', { name: 'People may join with the code' })
    await open.click()
    await expect(open).not.toBeChecked()
  }

  async goesTo(page: 'Gallery' | 'Analysis' | 'Report' | 'Links' | 'Settings'): Promise<void> {
    await this.picksFromMenu('More', page)
  }
}
