import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { Step } from '../../store/testing/interruptible.ts'

/** What is to go wrong in the store: the process dies when it comes to a step for the nth time, or a share of all steps fails. */
export interface Trouble {
  dieAt?: { step: Step; time: number }
  failures?: { share: number; seed: number }
}

/** How to start a program somewhere else than on the machine as it is; the program and its arguments follow. */
export type Wrapper = readonly [string, ...string[]]

/** A server as a process of its own, to be killed. */
export class ServerProcess {
  /** Exit code and signal, one of them null. */
  readonly ended: Promise<[number | null, NodeJS.Signals | null]>
  readonly #child: ChildProcessByStdio<Writable, Readable, null>

  private constructor(child: ChildProcessByStdio<Writable, Readable, null>) {
    this.#child = child
    this.ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
    child.stdin.on('error', () => {}) // it may be gone before the word to begin reaches it
  }

  /** Loads the program. It touches nothing before `begin`. */
  static standBy(
    dataDir: string,
    port: number,
    cache: string,
    { trouble = {}, within = [] }: { trouble?: Trouble | undefined; within?: Wrapper | readonly [] } = {},
  ): ServerProcess {
    const command = [
      ...within,
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, 'serve.ts'),
      dataDir,
      String(port),
      JSON.stringify(trouble),
    ]
    const [program = '', ...args] = command
    // oxlint-disable-next-line node/no-process-env -- a program is found by the path of who starts it
    const env = { PATH: process.env['PATH'], NODE_COMPILE_CACHE: cache }
    return new ServerProcess(spawn(program, args, { env, stdio: ['pipe', 'pipe', 'inherit'] }))
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  /**
   * Opens the store and listens. Resolves with the port, or with undefined when the process was killed before.
   * @throws Error when it ended by itself: it cannot start
   */
  async begin(): Promise<number | undefined> {
    const said = once(this.#child.stdout, 'data').then(([line]) => Number(String(line)))
    this.#child.stdin.write('begin\n')
    return Promise.race([said, this.ended.then(([code]) => this.#killedOr(code))])
  }

  /** Resolves once the process is gone. */
  async end(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    this.#child.kill(signal)
    await this.ended
  }

  #killedOr(code: number | null): undefined {
    if (code !== null) throw new Error(`The server ended by itself, with code ${code}.`)
  }
}
