import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
// @ts-expect-error -- plain JavaScript, because it runs before anything is installed
import { serverFlags as untyped } from '../../scripts/runtime.mjs'
import { onServerCore } from './machine.ts'
import type { Guest, House, Question, Usage } from './servers/BenchServer.ts'

export const serverNames = ['sheaf', 'y-websocket', 'hocuspocus', 'limit'] as const
export type ServerName = (typeof serverNames)[number]

const serverFlags = untyped as readonly string[]

const files: Record<ServerName, string> = {
  sheaf: 'servers/sheaf.ts',
  'y-websocket': '../peers/y-websocket-server.mjs',
  hocuspocus: '../peers/hocuspocus.mjs',
  limit: 'servers/broadcaster.ts',
}

/** A server in a process of its own, on its own core where the machine has several. */
export class ServerProcess {
  readonly name: ServerName
  port = 0
  readonly #child: ChildProcess
  readonly #directory = mkdtempSync(join(tmpdir(), 'sheaf-bench-'))
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  #asked = 0

  private constructor(name: ServerName, nodeFlags: readonly string[]) {
    this.name = name
    const file = fileURLToPath(new URL(files[name], import.meta.url))
    const [command = '', ...args] = onServerCore([process.execPath, '--expose-gc', ...serverFlags, ...nodeFlags, file])
    this.#child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
      env: { ...process.env, NODE_ENV: 'production' },
    })
    this.#child.on('message', ({ id, value, error }: { id: number; value: never; error?: string }) => {
      const asked = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (error === undefined) asked?.resolve(value)
      else asked?.reject(new Error(`${name}: ${error}`))
    })
    this.#child.on('exit', (code, signal) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`${name} ended with ${code ?? signal}.`))
    })
  }

  /** @param nodeFlags such as `--cpu-prof`, for finding out where time goes */
  static async start(name: ServerName, house: Omit<House, 'directory'>, nodeFlags: readonly string[] = []): Promise<ServerProcess> {
    const server = new ServerProcess(name, nodeFlags)
    server.port = await server.#ask<number>({ do: 'open', house: { ...house, directory: server.#directory } })
    return server
  }

  paths(guests: readonly Guest[]): Promise<string[]> {
    return this.#ask({ do: 'paths', guests })
  }

  usage({ collect = false } = {}): Promise<Usage> {
    return this.#ask({ do: 'usage', collect })
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve))
    await this.#ask({ do: 'close' })
    this.#child.disconnect()
    await ended
    rmSync(this.#directory, { recursive: true, force: true })
  }

  #ask<T>(question: Question): Promise<T> {
    const id = ++this.#asked
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#child.send({ ...question, id })
    })
  }
}
