import { setTimeout as pause } from 'node:timers/promises'
import { Unreachable, type Api } from './Api.ts'

/** Somebody of the workshop who keeps at what they do, whether the server is there or not. */
export class Person {
  readonly id: string
  readonly workshop: string
  readonly api: Api
  readonly token: string

  private constructor(id: string, workshop: string, api: Api, token: string) {
    this.id = id
    this.workshop = workshop
    this.api = api
    this.token = token
  }

  static async with(api: Api, workshop: string, credential: string): Promise<Person> {
    const { person, token } = await api.send('openSession', { workshop, credential })
    return new Person(person.id, workshop, api, token)
  }

  static async join(api: Api, code: string, name: string): Promise<Person> {
    const { workshop, credential } = await api.send('join', { code, name })
    return Person.with(api, workshop, credential)
  }

  /** Tries until an answer comes. */
  async insist<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work()
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error
        await pause(15)
      }
    }
  }
}
