import { expect } from '@playwright/test'
import { Actor } from './Actor.ts'
import { ProgrammeEditor } from './ProgrammeEditor.ts'
import { Wall } from './Wall.ts'
import { startingWith } from './words.ts'

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
  async creates(format: FormatName, title: string, { people = 0, perTable = 0, place = '' } = {}): Promise<Invitations> {
    await this.opens('/')
    await this.page.getByRole('link', { name: /^Start a workshop/ }).click()
    await this.page.getByRole('radio', { name: format }).check()
    await this.page.getByRole('textbox', { name: 'Title' }).fill(title)
    if (place !== '') await this.page.getByRole('textbox', { name: 'Place' }).fill(place)
    if (people > 0) await this.page.getByRole('spinbutton', { name: 'People' }).fill(String(people))
    if (perTable > 0) await this.page.getByRole('spinbutton', { name: 'Per table' }).fill(String(perTable))
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(this.name)
    await this.button(/^Create it/).click()
    return this.readsLinks()
  }

  /** From the start page to the control room of the finished day that everybody may click through. */
  async opensTheExampleDay(): Promise<Invitations> {
    await this.opens('/')
    await this.button('Open the example day').click()
    const links = await this.readsLinks()
    await this.opensTheControlRoom()
    return links
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

  /** Puts the wall on the projector, which is a second window of the same laptop. */
  async opensTheWall(): Promise<Wall> {
    const opened = this.page.waitForEvent('popup')
    await this.page.getByRole('link', { name: 'Wall', exact: true }).click()
    const page = await opened
    await page.setViewportSize({ width: 1920, height: 1080 })
    return new Wall(page)
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

  /** Presses the one next step until it is taken: right after a step the button ignores a press, lest a double click takes two. */
  async takesStep(step: string | RegExp): Promise<void> {
    const slab = this.button(typeof step === 'string' ? startingWith(step) : step)
    await expect(slab).toBeVisible()
    await expect(async () => {
      if (await slab.isVisible()) await slab.click({ timeout: 2_000 })
      await expect(slab).toBeHidden({ timeout: 1_000 })
    }).toPass()
  }

  /** Goes to a phase of the programme, wherever the day stands. @param session its title as in the programme */
  async goesToPhase(session: string, phase: string): Promise<void> {
    const rail = this.page.getByRole('navigation', { name: 'Programme' })
    const part = rail.getByRole('listitem').filter({ hasText: session }).first()
    const entry = part.getByRole('button').filter({ hasText: phase })
    if (!(await entry.isVisible())) await part.getByText(session).click()
    await entry.click()
    await this.button('Go there').click()
    await expect(entry).toHaveAttribute('aria-current', 'step')
  }

  async editsTheProgramme(): Promise<ProgrammeEditor> {
    await this.page.getByRole('navigation', { name: 'Programme' }).getByRole('link', { name: 'Edit' }).click()
    const editor = new ProgrammeEditor(this.page)
    await expect(editor.page.getByRole('list', { name: 'Sessions' })).toBeVisible()
    return editor
  }

  async opensTheControlRoomAgain(): Promise<void> {
    await this.opens(`/w/${this.workshop}`)
    await expect(this.page.getByRole('region', { name: 'Join code' })).toBeVisible()
  }

  // ── Topics

  async merges(topic: string, into: string): Promise<void> {
    await this.picksFromMenu(`Actions for ${topic}`, 'Merge into…')
    await this.dialog(startingWith(`Merge “${topic}”`))
      .getByRole('button', { name: into })
      .click()
  }

  async parks(topic: string): Promise<void> {
    await this.picksFromMenu(`Actions for ${topic}`, 'Park')
  }

  async renamesTopic(topic: string, title: string): Promise<void> {
    await this.picksFromMenu(`Actions for ${topic}`, 'Rename')
    const dialog = this.dialog('Rename topic')
    await dialog.getByRole('textbox', { name: 'Topic' }).fill(title)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toBeHidden()
  }

  async recordsStatement(topic: string, statement: string): Promise<void> {
    await this.picksFromMenu(`Actions for ${topic}`, /statement/)
    const dialog = this.dialog(/statement/)
    await dialog.getByRole('textbox').fill(statement)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toBeHidden()
  }

  async announces(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Say something short' }).fill(text)
    await this.button('Send announcement').click()
  }
}
