import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commands, type BodyOf, type CommandName, type ResultOf } from '#shared/commands.ts'
import type { Problem } from '#shared/commands/Problem.ts'
import type { Created } from '#shared/commands/workshops.ts'
import type { WorkshopFile } from '#shared/formats/workshopFile.ts'
import type { Person } from '#shared/model/person.ts'
import type { Config } from '../config.ts'
import { createServer, type RunningServer, type ServerOptions } from '../createServer.ts'

export interface Answered<N extends CommandName> {
  status: number
  headers: Headers
  /** What the command answers; only to be used after checking `status`, see {@link TestServer.done}. */
  body: ResultOf<N>
  problem: Problem
}

export interface Sent {
  token?: string
  key?: string
  params?: Record<string, string>
}

/** Somebody with a token. */
export interface Someone {
  workshop: string
  person: Person
  credential: string
  token: string
}

/** A real server on a free port, with a data directory of its own, spoken to from outside. */
export class TestServer {
  readonly dataDir: string
  #running: RunningServer | undefined
  readonly #settings: Partial<Config>
  readonly #options: ServerOptions

  private constructor(settings: Partial<Config>, options: ServerOptions) {
    this.#settings = settings
    this.#options = options
    this.dataDir = settings.dataDir ?? mkdtempSync(join(tmpdir(), 'sheaf-test-'))
  }

  static async start(settings: Partial<Config> = {}, options: ServerOptions = {}): Promise<TestServer> {
    const server = new TestServer(settings, options)
    await server.#open()
    return server
  }

  get running(): RunningServer {
    if (this.#running === undefined) throw new Error('The server is not running.')
    return this.#running
  }

  get origin(): string {
    return `http://127.0.0.1:${this.running.port}`
  }

  /** Stops, and starts again on the same data and port, as clients expect it. */
  async restart(): Promise<void> {
    const { port } = this.running
    await this.running.close()
    await this.#open({ port })
  }

  async stop(): Promise<void> {
    await this.#running?.close()
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  async send<N extends CommandName>(name: N, body: BodyOf<N>, { token, key, params = {} }: Sent = {}): Promise<Answered<N>> {
    const command = commands[name]
    const path = command.path.replaceAll(/:([a-z]+)/gi, (_, param: string) => encodeURIComponent(params[param] ?? ''))
    const response = await this.fetch(path, {
      method: command.method,
      headers: {
        ...(command.method === 'GET' ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(command.method === 'GET' ? {} : { body: JSON.stringify(body) }),
    })
    const answer: unknown = await response.json()
    return { status: response.status, headers: response.headers, body: answer as ResultOf<N>, problem: answer as Problem }
  }

  /** Sends a command that must succeed. */
  async done<N extends CommandName>(name: N, body: BodyOf<N>, sent: Sent = {}): Promise<ResultOf<N>> {
    const answered = await this.send(name, body, sent)
    if (answered.status !== 200) throw new Error(`${name}: ${answered.status} ${JSON.stringify(answered.problem)}`)
    return answered.body
  }

  /** Each request on a connection of its own: after a restart the kept ones are dead, and the client would only find out by using them. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.origin + path, { ...init, headers: { ...(init.headers as Record<string, string> | undefined), connection: 'close' } })
  }

  async session(workshop: string, credential: string): Promise<Someone> {
    const { token, person } = await this.done('openSession', { workshop, credential })
    return { workshop, person, credential, token }
  }

  async create(fields: Partial<BodyOf<'createWorkshop'>> = {}): Promise<Created & { facilitator: Someone }> {
    const created = await this.done('createWorkshop', {
      title: 'Clusters, next year',
      date: '2026-12-04',
      format: 'open-space',
      people: 40,
      tableSize: 6,
      namesOnNotes: 'first',
      name: 'Franka',
      ...fields,
    })
    return { ...created, facilitator: await this.session(created.workshop, created.credential) }
  }

  async import(file: WorkshopFile): Promise<Created & { facilitator: Someone }> {
    const created = await this.done('importWorkshop', { file })
    return { ...created, facilitator: await this.session(created.workshop, created.credential) }
  }

  async join(code: string, name: string): Promise<Someone> {
    const { workshop, credential } = await this.done('join', { code, name })
    return this.session(workshop, credential)
  }

  async enter(workshop: string, secret: string, name: string): Promise<Someone> {
    const { credential } = await this.done('enter', { workshop, secret, name })
    return this.session(workshop, credential)
  }

  async #open(settings: Partial<Config> = {}): Promise<void> {
    const usual: Config = {
      port: 0,
      host: '127.0.0.1',
      publicUrl: undefined,
      createPassphrase: undefined,
      trustedProxies: 'loopback',
      metricsToken: undefined,
      logLevel: 'silent',
      dev: false,
      dataDir: this.dataDir,
    }
    this.#running = await createServer({ ...usual, ...this.#settings, ...settings, dataDir: this.dataDir }, this.#options)
  }
}
