import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The server as people start it: its own process, a free port, a data directory of its own, the built pages. */
export class SheafServer {
  readonly #dataDir = mkdtempSync(join(tmpdir(), 'sheaf-e2e-'))
  #child: ChildProcess | undefined
  #port = 0

  static async started(): Promise<SheafServer> {
    const server = new SheafServer()
    await server.start()
    return server
  }

  /** Where the pages are, without a trailing slash. A loopback address: browsers grant it what they grant https. */
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  get port(): number {
    return this.#port
  }

  /** Starts on the port that it had before, if any, with the data that it had before. */
  async start(): Promise<void> {
    const args = [
      '--disable-warning=ExperimentalWarning',
      join(root, 'server/main.ts'),
      '--host',
      '127.0.0.1',
      '--port',
      String(this.#port),
      '--data-dir',
      this.#dataDir,
    ]
    const child = spawn(process.execPath, args, { cwd: root, env: { PATH: process.env['PATH'] }, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child = child
    this.#port = await portOnceRunning(child)
  }

  /** Ends the process in the middle of whatever it does, as a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM')
    rmSync(this.#dataDir, { recursive: true, force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
}

function portOnceRunning(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const [, port] = /Open\s+http:\/\/\S+?:(\d+)/.exec(said) ?? []
      if (port !== undefined) resolve(Number(port))
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`The server ended with ${code} before it was running:\n${said}`)))
  })
}
