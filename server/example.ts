import type { Created } from '#shared/commands/workshops.ts'
import { configure, type Config } from './config.ts'
import { createServer } from './createServer.ts'
import { CannotStart, clientFolder, requireClient, run, stopOnSignal } from './terminal.ts'

// `npm run example`: the example day as a live workshop, on the server that runs already, else on one started for it.

const configured = configure()
if (configured.kind === 'help') {
  console.log(configured.text)
} else if (configured.kind === 'faulty') {
  console.error(configured.text)
  process.exitCode = 1
} else {
  await run(configured.config, () => openExample(configured.config))
}

async function openExample(config: Config): Promise<void> {
  const running = await runningServer(config)
  if (running !== undefined) {
    console.log(links(running.publicUrl, await createExample(running.at, config)))
    return
  }
  requireClient(config)
  const server = await createServer(config, { clientFolder })
  stopOnSignal(() => server.close())
  console.log(links(server.publicUrl, await createExample(`http://${hostToAsk(config)}:${server.port}`, config)))
  console.log(`  Data         ${config.dataDir}\n  Stop         Ctrl+C\n`)
}

/** The Sheaf that listens where this one would, if there is one. */
async function runningServer(config: Config): Promise<{ at: string; publicUrl: string } | undefined> {
  if (config.port === 0) return undefined
  const at = `http://${hostToAsk(config)}:${config.port}`
  let response: Response
  try {
    response = await fetch(`${at}/api/server`, { signal: AbortSignal.timeout(3000) })
  } catch {
    return undefined // nobody listens, or something that does not speak HTTP: starting will tell which
  }
  const answer: unknown = await response.json().catch(() => undefined)
  if (typeof answer !== 'object' || answer === null || !('publicUrl' in answer) || typeof answer.publicUrl !== 'string') return undefined
  return { at, publicUrl: answer.publicUrl }
}

function hostToAsk({ host }: Config): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
}

async function createExample(at: string, { createPassphrase }: Config): Promise<Created> {
  const response = await fetch(`${at}/api/workshops/example`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(createPassphrase === undefined ? {} : { passphrase: createPassphrase }),
  })
  const answer: unknown = await response.json()
  if (response.ok) return answer as Created
  const { title = 'The server did not say why.', code } = answer as { title?: string; code?: string }
  const hint = code === 'passphrase-missing' || code === 'wrong-passphrase' ? ' Give it as SHEAF_CREATE_PASSPHRASE.' : ''
  throw new CannotStart(`The example day could not be created. ${title}${hint}`)
}

function links(publicUrl: string, { workshop, joinCode, links: { facilitator, rapporteur, organiser } }: Created): string {
  const at = `${publicUrl}/w/${workshop}`
  return `
The example day is open.

  Facilitator  ${at}#facilitator=${facilitator}
  Rapporteur   ${at}#rapporteur=${rapporteur}
  Organiser    ${at}#organiser=${organiser}
  Join         ${publicUrl}/join/${joinCode}
`
}
