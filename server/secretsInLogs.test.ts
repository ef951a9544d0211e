import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { expect, test } from 'vitest'

/* The server as a process that logs all it can, used and misused: no secret is in what it says, nor in an answer that refuses something. */

const passphrase = 'four words nobody guesses'

async function run(work: (origin: string) => Promise<void>): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sheaf-logs-'))
  const args = [
    '--disable-warning=ExperimentalWarning',
    'server/main.ts',
    '--dev',
    '--port',
    '0',
    '--host',
    '127.0.0.1',
    '--data-dir',
    dataDir,
    '--log-level',
    'trace',
  ]
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], SHEAF_CREATE_PASSPHRASE: passphrase },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  try {
    await expect.poll(() => said, { timeout: 20_000 }).toMatch(/Open\s+http:\S+/)
    await work((/Open\s+(http:\S+)/.exec(said)?.[1] ?? '').replace('localhost', '127.0.0.1'))
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
    rmSync(dataDir, { recursive: true, force: true })
  }
  return said
}

interface Entered {
  workshop: string
  credential: string
  joinCode: string
  links: Record<string, string>
}

test('secrets are in no line of the log and in no refusal', { timeout: 60_000 }, async () => {
  const secrets = new Map<string, string>([['passphrase', passphrase]])
  const refusals: string[] = []

  const said = await run(async (origin) => {
    const send = async <T>(method: string, path: string, body?: object, token?: string): Promise<T> => {
      const response = await fetch(origin + path, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      if (!response.ok) refusals.push(text)
      expect(response.headers.get('referrer-policy')).toBe('no-referrer')
      return JSON.parse(text) as T
    }
    const knock = async (path: string, headers: Record<string, string> = {}) => {
      const socket = new WebSocket(origin.replace('http', 'ws') + path, { headers })
      socket.on('error', () => {})
      await new Promise<void>((resolve) => {
        socket.once('close', () => resolve())
        socket.once('message', () => resolve())
      })
      socket.terminate()
    }

    const fields = {
      title: 'Quiet',
      date: '2026-01-01',
      format: 'open-space',
      people: 10,
      tableSize: 5,
      namesOnNotes: 'first',
      name: 'Franka',
    }
    const { workshop, credential, joinCode, links } = await send<Entered>('POST', '/api/workshops', { ...fields, passphrase })
    secrets.set('credential', credential)
    for (const [role, link] of Object.entries(links)) secrets.set(`${role} link`, link)
    const { token } = await send<{ token: string }>('POST', '/api/session', { workshop, credential })
    secrets.set('access token', token)
    const ana = await send<Entered>('POST', '/api/join', { code: joinCode, name: 'Ana' })
    secrets.set('credential of a participant', ana.credential)
    const personal = await send<{ secret: string }>('POST', `/api/workshops/${workshop}/me/links`, {}, token)
    secrets.set('personal link', personal.secret)
    const { ticket } = await send<{ ticket: string }>('POST', `/api/workshops/${workshop}/tickets`, { document: 'plenary' }, token)
    secrets.set('sync ticket', ticket)

    await knock(`/sync/${workshop}/plenary?ticket=${ticket}`)
    // The same secrets, in all the wrong places.
    await knock(`/sync/${workshop}/synthesis?ticket=${ticket}`)
    await knock(`/sync/${workshop}/plenary?ticket=${ticket}`, { origin: 'https://elsewhere.example' })
    await knock(`/sync/?ticket=${ticket}`)
    await send('GET', `/api/nowhere?ticket=${ticket}&secret=${credential}`)
    await send('POST', '/api/session', { workshop, credential: { nested: credential } })
    await send('POST', '/api/session', { workshop: 'nowhere', credential })
    await send('POST', '/api/enter', { workshop, secret: links['facilitator'], credential, name: 7 })
    await send('POST', '/api/enter', { workshop: 'nowhere', secret: links['facilitator'] })
    await send('POST', '/api/workshops', { ...fields, passphrase: `${passphrase}!`, title: 5 })
    await send('POST', '/api/workshops', { ...fields, passphrase: `${passphrase}!` })
    await send('GET', '/api/workshops/elsewhere/people', undefined, token)
    await send('GET', `/api/workshops/${workshop}/people`, undefined, `${token}x`)
  })

  expect(said).toContain('incoming request') // it did log
  expect(refusals.length).toBeGreaterThan(8)
  expect(secrets.size).toBeGreaterThan(8)
  for (const [name, secret] of secrets) {
    expect(said.includes(secret), `the ${name} is in the log`).toBe(false)
    expect(
      refusals.some((text) => text.includes(secret)),
      `the ${name} is in a refusal`,
    ).toBe(false)
  }
})
