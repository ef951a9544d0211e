import { expect, type Locator, type Page } from '@playwright/test'

/** Somebody with a device in the hand. Finds things as people do: by what they are and what they are called. */
export class Actor {
  readonly name: string
  readonly page: Page

  constructor(name: string, page: Page) {
    this.name = name
    this.page = page
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' })
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name })
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name })
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(path)
  }

  async reloads(): Promise<void> {
    await this.page.reload()
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible()
  }

  async seesNot(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).filter({ visible: true })).toHaveCount(0)
  }

  async seesHeading(name: string | RegExp): Promise<void> {
    await expect(this.heading(name).first()).toBeVisible()
  }

  async picksFromMenu(menu: string | RegExp, item: string | RegExp): Promise<void> {
    await this.button(menu).click()
    await this.page
      .getByRole('menuitem', { name: item })
      .or(this.page.getByRole('menuitemradio', { name: item }))
      .click()
  }

  async renamesTo(name: string): Promise<void> {
    await this.picksFromMenu('Menu', /^My name/)
    await this.page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
    await this.button('Save').click()
    await expect(this.dialog('My name')).toBeHidden()
  }

  /** Waits until the screen says so: 'Saved', 'Saving…', 'Offline…', 'Reconnecting…'. It returns by itself, within the longest pause between two tries. */
  async connectionIs(state: string | RegExp): Promise<void> {
    await expect(this.page.getByText(state, { exact: true }).first()).toBeVisible({ timeout: 45_000 })
  }

  /** What the address bar says, without the server's part. */
  get path(): string {
    return new URL(this.page.url()).pathname
  }

  /** The workshop this device has open, from the address bar. */
  get workshop(): string {
    const [, workshop] = /^\/w\/([^/]+)/.exec(this.path) ?? []
    if (workshop === undefined) throw new Error(`${this.name} is in no workshop but at ${this.path}`)
    return workshop
  }

  async leavesTheRoom(): Promise<void> {
    await this.page.context().close()
  }
}
