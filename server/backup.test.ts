import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openSqliteStore } from './store/sqlite/openSqliteStore.ts'
import { smallDay } from './testing/smallDay.ts'
import { TestServer } from './testing/TestServer.ts'

/* Backups as people make them: the commands as processes beside a server that runs, or does not. */

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'sheaf-backup-'))
  return () => rmSync(place, { recursive: true, force: true })
})

async function command(name: 'backup' | 'restore', ...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', `server/${name}.ts`, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...said }
}

async function busyServer(dataDir = join(place, 'data')) {
  const server = await TestServer.start({ dataDir })
  onTestFinished(() => server.stop())
  const { workshop, joinCode, facilitator } = await server.import(smallDay())
  return { server, workshop, joinCode, facilitator, dataDir }
}

const titleOf = async (server: TestServer, joinCode: string) =>
  (await server.send('findByCode', {}, { params: { code: joinCode } })).body.title

describe('a backup', () => {
  test('is made while the server runs and people write, and is a whole store of one moment', async () => {
    const { server, workshop, joinCode, facilitator, dataDir } = await busyServer()
    const until = { done: false }
    const writing = (async () => {
      let written = 0
      for (; !until.done; written++)
        await server.done('raiseHand', { message: `hand ${written}` }, { token: facilitator.token, params: { workshop } })
      return written
    })()
    const file = join(place, 'backup.db')
    const { code, out, err } = await command('backup', file, '--data-dir', dataDir)
    until.done = true
    expect(await writing).toBeGreaterThan(2)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/Backed up to .*backup\.db: 1 workshop with 3 documents, \d\.\d MB/)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(place).toSorted()).toEqual(['backup.db', 'data'])

    // Someone else's machine: the backup alone is enough.
    const elsewhere = join(place, 'elsewhere')
    expect(await command('restore', file, '--data-dir', elsewhere)).toMatchObject({ code: 0, err: '' })
    const restored = await TestServer.start({ dataDir: elsewhere })
    onTestFinished(() => restored.stop())
    expect(await titleOf(restored, joinCode)).toBe('Small day')
    expect((await restored.session(workshop, facilitator.credential)).person.role).toBe('facilitator')
  }, 30_000)

  test('is named after the time in a directory, never overwrites, and needs a store', async () => {
    const { server, dataDir } = await busyServer()
    await server.running.close()
    const backups = join(place, 'backups')
    mkdirSync(backups)
    expect(await command('backup', backups, '--data-dir', dataDir)).toMatchObject({ code: 0 })
    expect(readdirSync(backups)).toEqual([expect.stringMatching(/^sheaf-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.db$/) as string])
    const again = await command('backup', join(backups, readdirSync(backups)[0] ?? ''), '--data-dir', dataDir)
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('never overwrites') as string })
    const nothing = await command('backup', join(place, 'b.db'), '--data-dir', join(place, 'nothing'))
    expect(nothing).toMatchObject({ code: 1, err: expect.stringContaining('There is no store') as string })
    expect(existsSync(join(place, 'nothing'))).toBe(false)
    expect(await command('backup')).toMatchObject({ code: 1, err: expect.stringContaining('npm run backup -- FILE') as string })
  }, 30_000)

  test('says so when something in it is damaged', async () => {
    const { server, dataDir } = await busyServer()
    await server.running.close()
    const db = new DatabaseSync(join(dataDir, 'sheaf.db'))
    db.exec(`UPDATE updates SET content = x'00' WHERE document = 'plenary'`)
    db.close()
    const { code, err } = await command('backup', join(place, 'b.db'), '--data-dir', dataDir)
    expect(code).toBe(1)
    expect(err).toMatch(/Keep your older backups\.\n {2}- The document plenary of the workshop \w+ is damaged/)
  }, 20_000)
})

describe('restoring', () => {
  test('is refused while a server runs, and goes back to the moment of the backup once it is stopped, keeping what was there', async () => {
    const { server, workshop, joinCode, facilitator, dataDir } = await busyServer()
    const file = join(place, 'backup.db')
    await command('backup', file, '--data-dir', dataDir)
    await server.done('deleteWorkshop', { title: 'Small day' }, { token: facilitator.token, params: { workshop } })
    const refused = await command('restore', file, '--data-dir', dataDir)
    expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(/^Sheaf is running on .*Stop it first, then restore/) as string })

    await server.running.close()
    const { code, out } = await command('restore', file, '--data-dir', dataDir)
    expect(code).toBe(0)
    const [, aside = ''] = /What was there before is kept in (\S+)\./.exec(out) ?? []
    const restored = await TestServer.start({ dataDir })
    onTestFinished(() => restored.stop())
    expect(await titleOf(restored, joinCode)).toBe('Small day')
    const former = await openSqliteStore(aside)
    onTestFinished(() => former.close())
    expect(await former.workshops.isRetired(workshop)).toBe(true)
  }, 40_000)

  test.each([
    ['is not there', () => undefined, /does not exist/],
    ['is something else', (file: string) => writeFileSync(file, 'Dear all, '.repeat(1000)), /not a database|not-a-database/],
    [
      'is damaged',
      (file: string) => {
        const whole = readFileSync(file)
        for (let at = 5_000; at < whole.length; at += 3_000) whole.fill(0x5a, at, at + 60)
        writeFileSync(file, whole)
      },
      /damaged/,
    ],
    ['is cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 20_480)), /damaged/],
    [
      'has a document that is damaged',
      (file: string) => {
        const db = new DatabaseSync(file)
        db.exec(`UPDATE updates SET content = x'00' WHERE document = 'plenary'`)
        db.close()
      },
      /damaged/,
    ],
  ])(
    'a file that %s is refused, and nothing changes',
    async (what, spoil, words) => {
      const { server, joinCode, dataDir } = await busyServer()
      const file = join(place, 'backup.db')
      if (what !== 'is not there') await command('backup', file, '--data-dir', dataDir)
      await server.running.close()
      spoil(file)
      const before = readdirSync(dataDir)
      const { code, err } = await command('restore', file, '--data-dir', dataDir)
      expect(code).toBe(1)
      expect(err).toMatch(words)
      expect(err).not.toMatch(/\n\s+at /)
      expect(readdirSync(dataDir)).toEqual(before)
      const again = await TestServer.start({ dataDir })
      onTestFinished(() => again.stop())
      expect(await titleOf(again, joinCode)).toBe('Small day')
    },
    30_000,
  )
})
