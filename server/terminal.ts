import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import { configure, type Config } from './config.ts'
import { StoreError } from './store/StoreError.ts'

/** Where the build puts the client. */
export const clientFolder = fileURLToPath(new URL('../dist/client', import.meta.url))

/** Something the person at the terminal can mend, in one sentence. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

/** @throws CannotStart when there is no built client to serve */
export function requireClient({ dev }: Pick<Config, 'dev'>): void {
  if (!dev && !existsSync(`${clientFolder}/index.html`)) throw new CannotStart('The pages are not built yet. Run: npm run build')
}

/** Why the server did not start, in words for the terminal; undefined for a fault of ours. */
export function whyNotStarted(error: unknown, { port, host }: Pick<Config, 'port' | 'host'>): string | undefined {
  if (error instanceof CannotStart) return error.message
  if (error instanceof StoreError) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken: another program (or another Sheaf) listens there. Stop it, or choose another with --port.`
    case 'EACCES':
      return `This account may not listen on port ${port}. Choose one above 1023 with --port.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `This computer has no address ${host}. Choose another with --host, or leave it out to listen on all.`
    default:
      return undefined
  }
}

/** The most a stop may take; a supervisor would kill the process soon after. */
const stopWithinMs = 9_000

/** Ends the process in good order when it is asked to stop, and at once when it is asked twice. */
export function stopOnSignal(close: () => Promise<void>): void {
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(130)
    stopping = true
    setTimeout(() => {
      tell('Stopping took too long. Everything that was shown as saved is saved.')
      process.exit(1)
    }, stopWithinMs).unref()
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        tell(`Sheaf could not stop in good order. ${inspect(error)}`)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

/** Runs a command's main function. What the reader can mend is told without a stack trace; either way the exit code is 1. */
export async function run(config: Config, main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    tell(whyNotStarted(error, config) ?? inspect(error))
    process.exitCode = 1
  }
}

/** For what a command was asked to find out or do. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** For what went wrong. */
function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Runs a command whose first argument is a file and whose others are settings. */
export async function runWithFile(usage: string, main: (file: string, config: Config) => Promise<void>): Promise<void> {
  const [file, ...settings] = process.argv.slice(2)
  if (file === undefined || file.startsWith('-')) {
    tell(usage)
    process.exitCode = 1
    return
  }
  const configured = configure(settings)
  if (configured.kind === 'run') await run(configured.config, () => main(resolve(file), configured.config))
  else {
    tell(configured.text)
    process.exitCode = 1
  }
}
