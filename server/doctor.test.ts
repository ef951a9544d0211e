import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { checkPort, checkPublicUrl } from './doctor/address.ts'
import { checkClock } from './doctor/clock.ts'
import { checkDatabase } from './doctor/database.ts'
import { checkDisk } from './doctor/disk.ts'
import { checkOpenness } from './doctor/openness.ts'
import { checkProgram } from './doctor/program.ts'
import { smallDay } from './testing/smallDay.ts'
import { TestServer } from './testing/TestServer.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'sheaf-doctor-'))
  return () => rmSync(place, { recursive: true, force: true })
})

const running = async () => {
  const server = await TestServer.start({ dataDir: join(place, 'data') })
  onTestFinished(() => server.stop())
  await server.import(smallDay())
  return server
}
const states = (findings: readonly { state: string }[]) => findings.map(({ state }) => state)

describe('the command', () => {
  const doctor = async (...args: string[]) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/doctor.ts', ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'] },
    })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    const [code] = (await once(child, 'close')) as [number]
    return { code, out }
  }

  test('looks at a server that runs without disturbing it', async () => {
    const server = await running()
    const { out } = await doctor('--data-dir', server.dataDir, '--host', '127.0.0.1', '--port', String(server.running.port))
    expect(out).toContain('The database is whole: 1 workshop')
    expect(out).toContain('A Sheaf server has it open.')
    expect(out).toContain(`The server answers on port ${server.running.port}, and is ready.`)
    expect((await server.fetch('/readyz')).status).toBe(200)
  }, 20_000)

  test('ends with an error where something is at fault, and leaves nothing behind', async () => {
    const data = join(place, 'data')
    mkdirSync(data)
    writeFileSync(join(data, 'sheaf.db'), 'Dear all, '.repeat(900))
    const { code, out } = await doctor('--data-dir', data, '--port', '0')
    expect(code).toBe(1)
    expect(out).toMatch(/^✗ .*sheaf\.db/m)
    expect(out).toMatch(/Sheaf cannot run well here yet\. \d+ checks, [12] at fault/)
    expect(readdirSync(data).filter((name) => name.includes('doctor'))).toEqual([])
    expect((await doctor('--port', 'eighty')).code).toBe(1)
  }, 20_000)
})

describe('findings', () => {
  test('of the program', () => {
    expect(states(checkProgram('v24.1.0', place))).toEqual(['fine', 'fault'])
    writeFileSync(join(place, 'index.html'), '')
    expect(states(checkProgram('v22.9.0', place))).toEqual(['fault', 'fine'])
  })

  test('of the disk', () => {
    expect(checkDisk(join(place, 'later'))).toEqual([{ state: 'fine', says: expect.stringContaining('not there yet') as string }])
    chmodSync(place, 0o755)
    expect(checkDisk(place).find(({ state }) => state === 'warning')).toMatchObject({
      todo: expect.stringContaining(`chmod 700 ${place}`) as string,
    })
    writeFileSync(join(place, 'file'), '')
    expect(states(checkDisk(join(place, 'file')))).toEqual(['fault'])
  })

  test('of the clock', () => {
    expect(checkClock(place, Date.UTC(1970, 0, 1)).state).toBe('fault')
    const now = Date.UTC(2027, 0, 1)
    writeFileSync(join(place, 'sheaf.db'), '')
    utimesSync(join(place, 'sheaf.db'), now / 1000, now / 1000)
    expect(checkClock(place, now + 1).state).toBe('fine')
    expect(checkClock(place, now - 3_600_000)).toMatchObject({
      state: 'fault',
      says: expect.stringContaining('written after that') as string,
    })
  })

  test('of a database with a damaged document', async () => {
    const server = await running()
    await server.running.close()
    const db = new DatabaseSync(join(server.dataDir, 'sheaf.db'))
    db.exec(`UPDATE updates SET content = x'00' WHERE document = 'table/t1'`)
    db.close()
    const { findings, runs } = await checkDatabase(server.dataDir)
    expect(runs).toBe(false)
    expect(findings[0]).toMatchObject({
      state: 'fault',
      says: expect.stringContaining('table/t1') as string,
      todo: expect.stringContaining('npm run restore') as string,
    })
  })

  test('of the port', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    expect(await checkPort({ host: '127.0.0.1', port }, false)).toMatchObject({
      state: 'fault',
      says: expect.stringContaining('taken') as string,
    })
    expect(await checkPort({ host: '192.0.2.1', port: 8080 }, false)).toMatchObject({
      state: 'fault',
      todo: expect.stringContaining('--host') as string,
    })
  })

  test('of the public address: nobody there, something else, no sockets, all well', async () => {
    const server = await running()
    const at = (publicUrl: string) => checkPublicUrl({ publicUrl, host: '127.0.0.1', port: server.running.port }, true)
    expect((await at('http://127.0.0.1:9')).at(-1)).toMatchObject({
      state: 'fault',
      says: expect.stringContaining('does not lead to Sheaf') as string,
    })
    const all = await at(server.origin)
    expect(states(all)).toEqual(['warning', 'fine', 'fine'])

    // A proxy that passes on requests and knows nothing of sockets.
    const proxy = createServer(
      (request: IncomingMessage, response) =>
        void fetch(server.origin + (request.url ?? '')).then(({ status }) => response.writeHead(status).end()),
    )
    proxy.listen(0, '127.0.0.1')
    onTestFinished(() => void proxy.close())
    await once(proxy, 'listening')
    const blocked = await at(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`)
    expect(blocked.at(-1)).toMatchObject({ state: 'fault', says: expect.stringContaining('sockets do not') as string })
  }, 20_000)

  test('of an open door', () => {
    expect(states(checkOpenness({ publicUrl: 'https://sheaf.example', createPassphrase: undefined }))).toEqual(['warning'])
    expect(checkOpenness({ publicUrl: 'https://sheaf.example', createPassphrase: 'four words' })).toEqual([])
    expect(checkOpenness({ publicUrl: undefined, createPassphrase: undefined })).toEqual([])
  })
})
