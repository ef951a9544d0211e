import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Created } from '#shared/commands/workshops.ts'
import type { WorkshopFile } from '#shared/formats/workshopFile.ts'

/* The server as a process, as people start it. Pages are not needed here, so it serves a client of one file where there is no build. */

let dataDir: string
const children: ChildProcess[] = []
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sheaf-main-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  chmodSync(dataDir, 0o700)
  rmSync(dataDir, { recursive: true, force: true })
})

function start(args: readonly string[], { file = 'server/main.ts', env = {} }: { file?: string; env?: Record<string, string> } = {}) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const says = async (pattern: RegExp): Promise<string> => {
    await expect.poll(() => said.out, { timeout: 15_000 }).toMatch(pattern)
    return pattern.exec(said.out)?.[1] ?? ''
  }
  return { child, said, ended, says }
}

async function running(more: readonly string[] = []) {
  const server = start([...more, '--dev', '--port', '0', '--host', '127.0.0.1', '--data-dir', dataDir])
  const origin = (await server.says(/Open\s+(http:\S+)/)).replace('localhost', '127.0.0.1')
  const send = async <T>(method: string, path: string, body?: object, token?: string): Promise<T> => {
    const response = await fetch(origin + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
  return { ...server, origin, send }
}

const ofWhom = { title: 'Kept', date: '2026-01-01', format: 'open-space', people: 10, tableSize: 5, namesOnNotes: 'first', name: 'Franka' }

describe('starting', () => {
  it('says where to open it, where the data lies and how to stop, and stops in good order', async () => {
    const { said, child, ended } = await running()
    expect(said.out).toContain(dataDir)
    expect(said.out).toContain('Ctrl+C')
    const asked = Date.now()
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(Date.now() - asked).toBeLessThan(5_000)
    expect(said.err).toBe('')
  }, 30_000)

  it('shows every setting with --help', async () => {
    const { said, ended } = start(['--help'])
    expect(await ended).toBe(0)
    for (const flag of ['--port', '--host', '--public-url', '--data-dir', '--create-passphrase']) expect(said.out).toContain(flag)
  }, 20_000)
})

describe('what keeps it from starting is told in a sentence', () => {
  /** The one line it says; exit code, line count and absence of a stack trace are checked on the way. */
  const refusal = async (args: readonly string[]): Promise<string> => {
    const { said, ended } = start(['--dev', '--host', '127.0.0.1', ...args])
    expect(await ended).toBe(1)
    expect(said.err).not.toMatch(/\n\s+at |Error:/)
    expect(said.err.trim().split('\n')).toHaveLength(1)
    return said.err
  }

  it('a taken port', async () => {
    const other = createTcpServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    expect(await refusal(['--port', String(port), '--data-dir', dataDir])).toMatch(/^Port \d+ is taken/)
    other.close()
  }, 20_000)

  it('an address of another computer', async () => {
    expect(await refusal(['--host', '192.0.2.1', '--port', '0', '--data-dir', dataDir])).toMatch(/no address 192\.0\.2\.1/)
  }, 20_000)

  it('a data directory that is a file', async () => {
    writeFileSync(join(dataDir, 'file'), '')
    expect(await refusal(['--port', '0', '--data-dir', join(dataDir, 'file', 'inside')])).toMatch(/cannot (create|write)/)
  }, 20_000)

  it('a damaged database, which stays as it is', async () => {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(join(dataDir, 'sheaf.db'), 'this was a database once '.repeat(400))
    expect(await refusal(['--port', '0', '--data-dir', dataDir])).toMatch(/sheaf\.db/)
  }, 20_000)

  it('a data directory that another server uses', async () => {
    await running()
    expect(await refusal(['--port', '0', '--data-dir', dataDir])).toMatch(/Another Sheaf server/)
  }, 30_000)
})

describe('a server that is killed', () => {
  it('has kept every command that it answered', async () => {
    const first = await running()
    const created = await first.send<Created>('POST', '/api/workshops', ofWhom)
    const { workshop, credential, joinCode } = created
    const joined = await first.send<{ credential: string }>('POST', '/api/join', { code: joinCode, name: 'Ana' })
    const session = await first.send<{ token: string }>('POST', '/api/session', { workshop, credential: joined.credential })
    const owner = await first.send<{ token: string }>('POST', '/api/session', { workshop, credential })
    const file = await first.send<WorkshopFile>('GET', `/api/workshops/${workshop}/export`, undefined, owner.token)
    const [sessionId] = Object.keys(file.plenary.sessions)
    const topic = await first.send<{ id: string }>(
      'POST',
      `/api/workshops/${workshop}/topics`,
      { session: sessionId, title: 'Still here' },
      session.token,
    )
    first.child.kill('SIGKILL')
    await first.ended

    const second = await running()
    const again = await second.send<{ token: string }>('POST', '/api/session', { workshop, credential })
    const after = await second.send<WorkshopFile>('GET', `/api/workshops/${workshop}/export`, undefined, again.token)
    expect(after.plenary.topics[topic.id]?.title).toBe('Still here')
    expect(after.people.map(({ name }) => name)).toEqual(['Franka', 'Ana'])
    expect(await second.send('GET', `/api/join/${joinCode}`)).toMatchObject({ workshop, title: 'Kept' })
  }, 60_000)
})

describe('the log', () => {
  it('holds no secret, however much it says', async () => {
    const { send, said, origin } = await running(['--log-level', 'trace'])
    const { workshop, credential, joinCode, links } = await send<Created>('POST', '/api/workshops', ofWhom)
    const { token } = await send<{ token: string }>('POST', '/api/session', { workshop, credential })
    const { ticket } = await send<{ ticket: string }>('POST', `/api/workshops/${workshop}/tickets`, { document: 'plenary' }, token)
    const ana = await send<{ credential: string }>('POST', '/api/join', { code: joinCode, name: 'Anastasia' })
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/sync/${workshop}/plenary?ticket=${ticket}`)
    await once(socket, 'open')
    socket.close()
    await fetch(`${origin}/api/workshops/${workshop}/people`, { headers: { authorization: `Bearer ${token}x` } })
    const logged = said.out + said.err
    expect(logged).toContain('/api/session')
    for (const secret of [...Object.values(links), credential, token, ticket, ana.credential, 'Anastasia'])
      expect(logged).not.toContain(secret)
  }, 30_000)
})

describe('npm run example', () => {
  it('opens the example day on the server that runs already', async () => {
    const { origin } = await running()
    const port = new URL(origin).port
    const { said, ended } = start(['--port', port, '--host', '127.0.0.1', '--data-dir', dataDir], { file: 'server/example.ts' })
    expect(await ended).toBe(0)
    const facilitator = /Facilitator\s+(\S+)/.exec(said.out)?.[1] ?? ''
    const [, workshop, secret] = /\/w\/(\w+)#facilitator=(\S+)$/.exec(facilitator) ?? []
    const entered = await fetch(`${origin}/api/enter`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ workshop, secret, name: 'Franka' }),
    })
    expect(await entered.json()).toMatchObject({ person: { role: 'facilitator' } })
    expect(said.out).toMatch(/Join\s+\S+\/join\/\d{6}/)
  }, 40_000)
})
