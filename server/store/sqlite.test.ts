import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Store } from './Store.ts'
import { openSqliteStore } from './sqlite/openSqliteStore.ts'
import { storeContract } from './storeContract.ts'

const temporaryDirectory = (): string => mkdtempSync(join(tmpdir(), 'sheaf-store-'))

storeContract('SQLite', async () => {
  const directory = temporaryDirectory()
  return {
    open: () => openSqliteStore(directory),
    cleanUp: async () => rmSync(directory, { recursive: true }),
  }
})

let directory: string
let file: string
let open: Store[]

beforeEach(() => {
  directory = temporaryDirectory()
  file = join(directory, 'sheaf.db')
  open = []
})
afterEach(async () => {
  for (const store of open) await store.close()
  rmSync(directory, { recursive: true })
})

const openHere = async (): Promise<Store> => {
  const store = await openSqliteStore(directory)
  open.push(store)
  return store
}

/** Changes the file behind the store's back. */
const tamper = (sql: string): void => {
  const db = new DatabaseSync(file)
  db.exec(sql)
  db.close()
}

const everythingOnDisk = (): Buffer => Buffer.concat(readdirSync(directory).map((name) => readFileSync(join(directory, name))))

describe('opening', () => {
  test('makes a private file', async () => {
    await openHere()
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(`${file}-wal`).mode & 0o777).toBe(0o600)
  })

  test('is refused while another store is open on the directory, and possible once it is closed', async () => {
    const first = await openHere()
    await expect(openHere()).rejects.toMatchObject({ fault: 'locked', message: expect.stringContaining('Another Sheaf server') as string })
    await first.close()
    await expect(openHere()).resolves.toBeDefined()
  })

  test('explains a directory it cannot use', async () => {
    writeFileSync(join(directory, 'occupied'), '')
    await expect(openSqliteStore(join(directory, 'occupied'))).rejects.toMatchObject({ fault: 'not-writable' })
    mkdirSync(file)
    await expect(openHere()).rejects.toMatchObject({ fault: 'not-writable', message: expect.stringContaining(file) as string })
  })

  test.skipIf(process.getuid?.() === 0)('explains a directory it may not write', async () => {
    const shut = join(directory, 'shut')
    mkdirSync(shut, { mode: 0o500 })
    await expect(openSqliteStore(shut)).rejects.toMatchObject({ fault: 'not-writable', message: expect.stringContaining(shut) as string })
  })

  test('refuses a file that is no database and leaves it alone', async () => {
    const letter = 'Dear all, '.repeat(500)
    writeFileSync(file, letter)
    await expect(openHere()).rejects.toMatchObject({ fault: 'not-a-database', message: expect.stringContaining(file) as string })
    expect(readFileSync(file, 'utf8')).toBe(letter)
  })

  test('refuses the database of another program and leaves it alone', async () => {
    tamper('CREATE TABLE recipes (name TEXT)')
    const before = readFileSync(file)
    await expect(openHere()).rejects.toMatchObject({
      fault: 'not-a-database',
      message: expect.stringContaining('another program') as string,
    })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('refuses a damaged file', async () => {
    const store = await openHere()
    await store.workshops.create({ id: 'w1', createdAt: 1 })
    for (let n = 0; n < 200; n++) {
      await store.documents.append([{ workshop: 'w1', document: 'plenary', update: new Uint8Array(500).fill(n) }])
    }
    await store.close()
    const content = readFileSync(file)
    for (let at = 8_192; at + 100 < content.length; at += 4_096) content.fill(0xa5, at, at + 100)
    writeFileSync(file, content)
    await expect(openHere()).rejects.toMatchObject({ fault: 'damaged', message: expect.stringContaining(file) as string })
  })

  test('refuses what a newer version wrote', async () => {
    await (await openHere()).close()
    tamper(`INSERT INTO migrations VALUES ('0999-from-the-future', 1)`)
    await expect(openHere()).rejects.toMatchObject({
      fault: 'newer-version',
      message: expect.stringContaining('0999-from-the-future') as string,
    })
  })

  test('lets go of the lock when it fails', async () => {
    writeFileSync(file, 'Dear all, '.repeat(500))
    await expect(openHere()).rejects.toMatchObject({ fault: 'not-a-database' })
    rmSync(file)
    await expect(openHere()).resolves.toBeDefined()
  })
})

describe('a damaged document', () => {
  beforeEach(async () => {
    const store = await openHere()
    await store.workshops.create({ id: 'w1', createdAt: 1 })
    for (const document of ['plenary', 'table/4']) {
      for (const n of [1, 2, 3]) await store.documents.append([{ workshop: 'w1', document, update: Uint8Array.of(n) }])
    }
    await store.documents.writeSnapshot('w1', 'plenary', Uint8Array.of(100), 1)
    await store.close()
  })

  test.each([
    ['an update that changed', `UPDATE updates SET content = x'ff' WHERE seq = 2`, 'update 2 fails its check'],
    ['a snapshot that changed', `UPDATE snapshots SET content = x''`, 'its snapshot (up to 1) fails its check'],
    ['an update missing in between', `DELETE FROM updates WHERE seq = 2`, 'update 2 is missing'],
    ['updates missing at the end', `DELETE FROM updates WHERE seq = 3`, 'its log should end with update 3 and ends with 2'],
    ['a lost snapshot', 'DELETE FROM snapshots', 'update 1 is missing'],
    ['everything lost', 'DELETE FROM snapshots; DELETE FROM updates', 'its log should end with update 3 and ends with 0'],
    [
      'an update of another document',
      `UPDATE updates SET content = (SELECT content FROM updates WHERE seq = 3) WHERE seq = 2`,
      'update 2 fails its check',
    ],
  ])('is not served: %s', async (_, damage, words) => {
    tamper(damage)
    const store = await openHere()
    await expect(store.documents.load('w1', 'plenary')).rejects.toMatchObject({
      fault: 'damaged',
      message: expect.stringContaining(words) as string,
    })
  })
})

describe('a damaged ballot', () => {
  test('is not counted as something else', async () => {
    const store = await openHere()
    await store.workshops.create({ id: 'w1', createdAt: 1 })
    await store.ballots.cast({ workshop: 'w1', poll: 'p', voterKey: 'k', allocation: { a: 1 }, castAt: 1 })
    await store.close()
    tamper(`UPDATE ballots SET allocation = '{"a":-4}'`)
    await expect((await openHere()).ballots.allocations('w1', 'p')).rejects.toMatchObject({ fault: 'damaged' })
  })
})

describe('retiring a workshop', () => {
  const typed = (workshop: string, n: number): Uint8Array =>
    Buffer.from(`words typed in ${workshop}, note ${n} ${'.'.repeat((n * 37) % 900)}`)

  const fill = async (store: Store): Promise<void> => {
    for (const workshop of ['autumn', 'spring']) {
      await store.workshops.create({ id: workshop, createdAt: 1 })
      await store.people.add({
        id: 'ana',
        workshop,
        role: 'participant',
        name: `Ana of ${workshop}`,
        organisation: '',
        country: '',
        createdAt: 1,
      })
      await store.hands.raise({ workshop, person: 'ana', raisedAt: 1, message: `message from ${workshop}` })
      // Keys in no order, so that pages are split and rows moved: moving leaves copies behind.
      for (let n = 0; n < 300; n++) {
        const answer = `answer in ${workshop} ${'.'.repeat((n * 53) % 400)}`
        await store.once({ workshop, person: 'ana', key: String((n * 7_919) % 1_000) }, async () => answer)
      }
      for (let n = 0; n < 150; n++) await store.documents.append([{ workshop, document: `table/${n % 7}`, update: typed(workshop, n) }])
      await store.documents.writeSnapshot(workshop, 'table/3', Buffer.concat(Array.from({ length: 60 }, (_, n) => typed(workshop, n))), 10)
    }
  }
  const traces = (workshop: string) =>
    [`words typed in ${workshop}`, `Ana of ${workshop}`, `message from ${workshop}`, `answer in ${workshop}`].filter((words) =>
      everythingOnDisk().includes(words),
    )

  test('removes what was typed from the files, while they are open and after', async () => {
    const store = await openHere()
    await fill(store)
    expect(traces('autumn')).toHaveLength(4)
    await store.retire('autumn', 2)
    expect(traces('autumn')).toEqual([])
    expect(traces('spring')).toHaveLength(4)
    await store.close()
    expect(traces('autumn')).toEqual([])
  })

  test('is finished at the next start when another program was reading', async () => {
    const store = await openHere()
    await fill(store)
    const reader = new DatabaseSync(file, { readOnly: true })
    reader.exec('BEGIN; SELECT count(*) FROM people')
    await expect(store.retire('autumn', 2)).rejects.toMatchObject({
      fault: 'failed',
      message: expect.stringContaining('is deleted') as string,
    })
    expect(await store.workshops.isRetired('autumn')).toBe(true)
    reader.close()
    await store.close()
    await openHere()
    expect(traces('autumn')).toEqual([])
    expect(traces('spring')).toHaveLength(4)
  })
})

describe('a backup', () => {
  test('is a whole private store of one moment, taken while work goes on', async () => {
    const store = await openHere()
    await store.workshops.create({ id: 'w1', createdAt: 1 })
    for (let n = 0; n < 50; n++)
      await store.documents.append([{ workshop: 'w1', document: 'plenary', update: new Uint8Array(2_000).fill(n) }])
    const copies = join(directory, 'copies')
    mkdirSync(copies)
    const backup = store.backup(join(copies, 'sheaf.db'))
    const meanwhile = store.documents.append([{ workshop: 'w1', document: 'plenary', update: Uint8Array.of(1) }])
    const retired = store.retire('w1', 2)
    await Promise.all([backup, meanwhile, retired])
    expect(readdirSync(copies)).toEqual(['sheaf.db'])
    expect(statSync(join(copies, 'sheaf.db')).mode & 0o777).toBe(0o600)

    const copy = await openSqliteStore(copies)
    onTestFinished(() => copy.close())
    expect(Uint8Array.from(copy.serverSecret)).toEqual(Uint8Array.from(store.serverSecret))
    expect((await copy.documents.load('w1', 'plenary')).updates.length).toBeGreaterThanOrEqual(50)
  })

  test('never overwrites, and leaves nothing behind where it cannot be written', async () => {
    const store = await openHere()
    await expect(store.backup(file)).rejects.toMatchObject({ fault: 'conflict' })
    await expect(store.backup(join(directory, 'nowhere', 'copy.db'))).rejects.toMatchObject({ fault: 'not-writable' })
  })
})

test('what was acknowledged outlives a process that is killed', { timeout: 30_000 }, async () => {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'testing', 'appendUntilKilled.ts'), directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(writer, 'exit')
  let acknowledged = 0
  for await (const line of createInterface({ input: writer.stdout })) {
    acknowledged = Number(line)
    if (acknowledged === 300) writer.kill('SIGKILL') // the loop goes on with what it had still printed
  }
  expect(await ended).toEqual([null, 'SIGKILL'])
  expect(acknowledged).toBeGreaterThanOrEqual(300)

  const { updates } = await (await openHere()).documents.load('w1', 'plenary')
  expect(updates.length).toBeGreaterThanOrEqual(acknowledged)
  for (const { seq, update } of updates) expect(Buffer.from(update).toString()).toBe(`update ${seq}`)
})
