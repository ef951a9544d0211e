import { randomUUID } from 'node:crypto'
import { commands, type BodyOf, type CommandName, type ResultOf } from '#shared/commands.ts'
import { Latencies } from './Latencies.ts'
import { wait } from './pace.ts'

/** Somebody with a token. */
export interface Member {
  id: string
  token: string
}

/** Speaks to the server over HTTP as devices do, and notes how long it takes. */
export class People {
  readonly times = new Latencies()
  readonly #origin: string

  constructor(port: number) {
    this.#origin = `http://127.0.0.1:${port}`
  }

  /** @throws where the server refuses: nobody here does anything that is not allowed */
  async ask<N extends CommandName>(name: N, body: BodyOf<N>, params: Record<string, string> = {}, by?: Member): Promise<ResultOf<N>> {
    const { method, path } = commands[name]
    const start = performance.now()
    const response = await fetch(this.#origin + path.replaceAll(/:([a-z]+)/gi, (_, param: string) => params[param] ?? ''), {
      method,
      headers: {
        // A connection of its own, as a phone that wakes up has: a kept one may be closed by the server just when it is used again.
        connection: 'close',
        ...(method !== 'GET' && { 'content-type': 'application/json' }),
        ...(by !== undefined && { authorization: `Bearer ${by.token}`, 'idempotency-key': randomUUID() }),
      },
      ...(method !== 'GET' && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    this.times.add(performance.now() - start)
    if (!response.ok) throw new Error(`${name}: ${response.status} ${text.slice(0, 300)}`)
    return JSON.parse(text) as ResultOf<N>
  }

  async join(code: string, name: string): Promise<Member> {
    const { workshop, credential } = await this.ask('join', { code, name })
    return this.session(workshop, credential)
  }

  async session(workshop: string, credential: string): Promise<Member> {
    const { token, person } = await this.ask('openSession', { workshop, credential })
    return { id: person.id, token }
  }
}

/** Everybody does something once, at random moments within so many ms. */
export async function within<T, R>(
  ms: number,
  everybody: readonly T[],
  random: () => number,
  act: (one: T, n: number) => Promise<R>,
): Promise<R[]> {
  return Promise.all(
    everybody.map(async (one, n) => {
      await wait(random() * ms)
      return act(one, n)
    }),
  )
}
