import type { Browser, BrowserContextOptions } from '@playwright/test'
import { Actor } from './actors/Actor.ts'
import { Facilitator } from './actors/Facilitator.ts'
import { Participant } from './actors/Participant.ts'
import { Rapporteur } from './actors/Rapporteur.ts'
import { watch } from './watch.ts'

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const laptop: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }

/** Who plays in a scenario: everybody comes with a device of their own, and whatever goes wrong on it is written down. */
export class Cast {
  readonly complaints: string[] = []
  readonly #browser: Browser
  readonly #origin: string

  constructor(browser: Browser, origin: string) {
    this.#browser = browser
    this.#origin = origin
  }

  async facilitator(name = 'Franka'): Promise<Facilitator> {
    return new Facilitator(name, await this.#device(name, laptop))
  }

  async rapporteur(name: string): Promise<Rapporteur> {
    return new Rapporteur(name, await this.#device(name, laptop))
  }

  /** Somebody who reads everything and changes nothing. */
  async organiser(name: string): Promise<Actor> {
    return new Actor(name, await this.#device(name, laptop))
  }

  /** @param origin where this phone finds the server, if not directly */
  async participant(name: string, origin = this.#origin): Promise<Participant> {
    return new Participant(name, await this.#device(name, phone, origin))
  }

  /** A phone whose own clock is wrong, as some are. */
  async participantWithWrongClock(name: string, minutesAhead: number): Promise<Participant> {
    const page = await this.#device(name, phone)
    await page.addInitScript((ahead) => {
      const now = Date.now.bind(Date)
      Date.now = () => now() + ahead
    }, minutesAhead * 60_000)
    return new Participant(name, page)
  }

  /** The same person's laptop. */
  async laptopOf(person: Participant): Promise<Participant> {
    return new Participant(person.name, await this.#device(`${person.name}’s laptop`, laptop))
  }

  /** Another tab on the same phone. */
  async secondTabOf(person: Participant): Promise<Participant> {
    return new Participant(person.name, await person.page.context().newPage())
  }

  async #device(owner: string, kind: BrowserContextOptions, origin = this.#origin) {
    const context = await this.#browser.newContext({ ...kind, baseURL: origin, reducedMotion: 'reduce' })
    watch(context, owner, origin, this.complaints)
    return context.newPage()
  }
}
