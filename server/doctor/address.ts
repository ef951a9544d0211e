import { createServer } from 'node:net'
import { publicUrlOf, type Config } from '../config.ts'
import { fault, fine, warning, type Finding } from './Finding.ts'

const patienceMs = 5_000

/** Can the server listen, or if it runs: does it answer there? */
export async function checkPort({ host, port }: Pick<Config, 'host' | 'port'>, runs: boolean): Promise<Finding> {
  if (port === 0) return fine('Any free port will do (--port 0).')
  if (runs) {
    const answer = await ask(
      `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}/readyz`,
    )
    if (answer.status === 200) return fine(`The server answers on port ${port}, and is ready.`)
    return warning(
      `The server that has the database open does not answer as ready on port ${port} (${answer.says}).`,
      'Give the doctor the same settings as the server, --port above all; or look into the server’s log.',
    )
  }
  const code = await tryToListen(host, port)
  if (code === undefined) return fine(`Port ${port} is free.`)
  if (code === 'EADDRINUSE') return fault(`Port ${port} is taken by another program.`, 'Stop it, or choose another with --port.')
  if (code === 'EACCES')
    return fault(
      `This account may not listen on port ${port}.`,
      'Choose one above 1023 with --port, and put a proxy before it (docs/hosting.md).',
    )
  return fault(
    `Nothing can listen on ${host}, port ${port} (${code}).`,
    'Choose an address of this computer with --host, or leave it out to listen on all.',
  )
}

/** Do phones get through, commands and sockets both? */
export async function checkPublicUrl(config: Pick<Config, 'publicUrl' | 'host' | 'port'>, runs: boolean): Promise<Finding[]> {
  const url = publicUrlOf(config, config.port)
  if (config.publicUrl === undefined) {
    const local = /\/\/(localhost|127\.|\[::1\])/.test(url)
    if (local)
      return [
        warning(
          `Links and QR codes lead to ${url}, which only this computer reaches.`,
          'For phones, set SHEAF_PUBLIC_URL to the address by which they reach it, or connect this computer to their network.',
        ),
      ]
    return [fine(`Links and QR codes lead to ${url}. Phones in the same network reach it.`)]
  }
  const encrypted = url.startsWith('https:')
    ? []
    : [
        warning(
          `The public address ${url} is not encrypted.`,
          'Put Sheaf behind a proxy with TLS (docs/hosting.md): on a public network anybody could read along.',
        ),
      ]
  if (!runs) return [...encrypted, fine(`The public address is ${url}. Whether people get through can be checked while the server runs.`)]
  const answer = await ask(`${url}/api/server`)
  if (answer.status !== 200)
    return [
      ...encrypted,
      fault(
        `${url} does not lead to Sheaf (${answer.says}).`,
        'Check the name, the certificate and the proxy before it (docs/hosting.md).',
      ),
    ]
  const socket = await trySocket(`${url.replace(/^http/, 'ws')}/sync/doctor/plenary`)
  return [
    ...encrypted,
    fine(`${url} leads to Sheaf.`),
    socket
      ? fine('Sockets get through too.')
      : fault(
          'Commands get through, sockets do not: nobody sees what others write.',
          'Let the proxy pass on WebSockets (docs/hosting.md).',
        ),
  ]
}

async function ask(url: string): Promise<{ status: number; says: string }> {
  try {
    const { status } = await fetch(url, { signal: AbortSignal.timeout(patienceMs), redirect: 'manual' })
    return { status, says: `it answers ${status}` }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return { status: 0, says: cause instanceof Error ? cause.message : String(cause) }
  }
}

/** A Sheaf that hears of a socket without a ticket accepts it and closes it with a code of its own. */
function trySocket(url: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = new WebSocket(url)
  const timer = setTimeout(() => socket.close(), patienceMs)
  socket.addEventListener('close', ({ code }) => {
    clearTimeout(timer)
    resolve(code >= 4000)
  })
  return promise
}

function tryToListen(host: string, port: number): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  const server = createServer()
  server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
  server.listen({ host, port }, () => server.close(() => resolve(undefined)))
  return promise
}
