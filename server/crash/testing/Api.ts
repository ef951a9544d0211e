import { commands, type BodyOf, type CommandName, type ResultOf } from '#shared/commands.ts'
import type { Problem } from '#shared/commands/Problem.ts'

/** The server is not there, went while it was answering, or failed. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** Commands to a server that comes and goes. */
export class Api {
  readonly port: number
  /** How often the answer was that the disk is full. */
  refusals = 0

  constructor(port: number) {
    this.port = port
  }

  /**
   * @throws Unreachable when no good answer came; whether it happened is then unknown
   */
  async send<N extends CommandName>(
    name: N,
    body: BodyOf<N>,
    { token, key, params = {} }: { token?: string; key?: string; params?: Record<string, string> } = {},
  ): Promise<ResultOf<N>> {
    const { method, path } = commands[name]
    const address = path.replaceAll(/:([a-z]+)/gi, (_, param: string) => params[param] ?? '')
    const headers = {
      connection: 'close',
      ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    }
    const { status, answer } = await this.#ask(address, { method, headers, ...(method === 'GET' ? {} : { body: JSON.stringify(body) }) })
    if (status === 507) this.refusals++
    if (status >= 500) throw new Unreachable(`It failed with ${status}.`)
    if (status !== 200) throw new Error(`${name}: ${status} ${(answer as Problem).code}`)
    return answer as ResultOf<N>
  }

  async #ask(address: string, init: RequestInit): Promise<{ status: number; answer: unknown }> {
    try {
      const response = await fetch(`http://127.0.0.1:${this.port}${address}`, init)
      return { status: response.status, answer: await response.json() }
    } catch (cause) {
      throw new Unreachable('No whole answer came.', { cause })
    }
  }
}
