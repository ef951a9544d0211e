import { commands, type BodyOf, type CommandName, type ResultOf } from '#shared/commands.ts'
import { Problem } from '#shared/commands/Problem.ts'
import { downloads } from '#shared/commands/downloads.ts'
import type { Person } from '#shared/model/person.ts'
import { nanoid } from 'nanoid'
import * as z from 'zod/mini'
import { CommandFailure, offlineFailure, ownProblem } from './commandFailure.ts'

/** Arguments of a command. `params` fill the `:names` of its path. */
export interface CommandArguments<N extends CommandName> {
  readonly params?: Readonly<Record<string, string>> | undefined
  readonly body?: BodyOf<N> | undefined
}

export interface SendOptions {
  /** The same key marks the same logical command: sending it twice does it once. */
  readonly key?: string | undefined
}

/** A session as the server opened it. `expiresAt` is ms since 1970 in server time, `now` that clock's time when it answered. */
export type OpenedSession = ResultOf<'openSession'>

export interface CommandSender {
  readonly send: <N extends CommandName>(name: N, args?: CommandArguments<N>, options?: SendOptions) => Promise<ResultOf<N>>
  /** Fetches a file with the workshop's token. */
  readonly fetchFile: (kind: DownloadKind, workshop: string) => Promise<Blob>
  /** Opens a session now, with a credential just received too. */
  readonly openSession: (workshop: string) => Promise<OpenedSession>
}

export type DownloadKind = keyof typeof downloads | 'export'

export interface SenderSetting {
  /** For example `https://sheaf.example`; '' in a browser page of the server itself. */
  readonly origin: string
  readonly fetch: typeof fetch
  readonly credentialOf: (workshop: string) => string | undefined
  readonly onSession?: (workshop: string, session: OpenedSession) => void
  readonly onPerson?: (workshop: string, person: Person) => void
}

interface Token {
  readonly token: string
  /** ms on this device's steady clock */
  readonly refreshAt: number
}

// A token is renewed a minute before it runs out, so that no command meets its end on the way.
const renewBeforeMs = 60_000
const timeoutMs = 20_000

/** Sends commands and holds the tokens for them: one a workshop, renewed before it expires, once more after a 401. */
export function createCommandSender(setting: SenderSetting): CommandSender {
  const tokens = new Map<string, Token>()
  const opening = new Map<string, Promise<OpenedSession>>()

  async function request(method: string, path: string, headers: Record<string, string>, body: unknown): Promise<Response> {
    const init: RequestInit = { method, headers, signal: AbortSignal.timeout(timeoutMs) }
    if (body !== undefined) {
      init.body = JSON.stringify(body)
      headers['content-type'] = 'application/json'
    }
    try {
      return await setting.fetch(setting.origin + path, init)
    } catch {
      throw offlineFailure()
    }
  }

  function openSession(workshop: string): Promise<OpenedSession> {
    const under = opening.get(workshop)
    if (under !== undefined) return under
    const promise = (async () => {
      const credential = setting.credentialOf(workshop)
      if (credential === undefined) throw new CommandFailure(ownProblem('notJoined', 401))
      const session = await exchange('openSession', {}, { body: { workshop, credential } })
      tokens.set(workshop, { token: session.token, refreshAt: performance.now() + session.expiresAt - session.now - renewBeforeMs })
      setting.onSession?.(workshop, session)
      return session
    })().finally(() => opening.delete(workshop))
    opening.set(workshop, promise)
    return promise
  }

  async function tokenOf(workshop: string): Promise<string> {
    const token = tokens.get(workshop)
    if (token !== undefined && performance.now() < token.refreshAt) return token.token
    return (await openSession(workshop)).token
  }

  /** Runs `ask` with a token; where the server no longer takes it, once more with a fresh one. */
  async function withToken(workshop: string, ask: (headers: Record<string, string>) => Promise<Response>): Promise<Response> {
    const response = await ask({ authorization: `Bearer ${await tokenOf(workshop)}` })
    if (response.status !== 401) return response
    tokens.delete(workshop)
    return ask({ authorization: `Bearer ${await tokenOf(workshop)}` })
  }

  async function exchange<N extends CommandName>(
    name: N,
    headers: Record<string, string>,
    { params = {}, body }: CommandArguments<N>,
  ): Promise<ResultOf<N>> {
    const command = commands[name]
    const path = fill(command.path, params)
    const sent = command.method === 'GET' ? undefined : (body ?? {})
    const ask = (extra: Record<string, string>) => request(command.method, path, { ...headers, ...extra }, sent)
    const response = command.access === 'token' ? await withToken(workshopIn(params), ask) : await ask({})
    if (!response.ok) throw new CommandFailure(await problemOf(response))
    const result = z.safeParse(command.result, await jsonOf(response))
    if (!result.success) throw new CommandFailure(ownProblem('unreadable'))
    return result.data as ResultOf<N>
  }

  return {
    openSession,
    async send(name, args = {}, { key = nanoid() } = {}) {
      const { method, access } = commands[name]
      const result = await exchange(name, access === 'token' && method !== 'GET' ? { 'idempotency-key': key } : {}, args)
      if (name === 'editMe') setting.onPerson?.(workshopIn(args.params ?? {}), result as Person)
      return result
    },
    async fetchFile(kind, workshop) {
      const path = fill(kind === 'export' ? commands.exportFile.path : downloads[kind], { workshop })
      const response = await withToken(workshop, (headers) => request('GET', path, headers, undefined))
      if (!response.ok) throw new CommandFailure(await problemOf(response))
      return response.blob()
    },
  }
}

function fill(path: string, params: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:([a-z]+)/gi, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`The path ${path} needs "${name}".`)
    return encodeURIComponent(value)
  })
}

function workshopIn(params: Readonly<Record<string, string>>): string {
  const { workshop } = params
  if (workshop === undefined) throw new Error('A command of a workshop needs "workshop" among its params.')
  return workshop
}

async function problemOf(response: Response): Promise<Problem> {
  const problem = z.safeParse(Problem, await jsonOf(response))
  if (problem.success) return problem.data
  // A proxy in between answered instead of the server.
  return response.status >= 500 ? ownProblem('offline', response.status) : ownProblem('unreadable', response.status)
}

async function jsonOf(response: Response): Promise<unknown> {
  if (response.status === 204) return {}
  try {
    return (await response.json()) as unknown
  } catch {
    return undefined
  }
}
