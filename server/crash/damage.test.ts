import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { writeNote } from '#shared/doc/board.ts'
import { openSqliteStore } from '../store/sqlite/openSqliteStore.ts'
import { StoreError } from '../store/StoreError.ts'
import { SyncHouse } from '../testing/SyncHouse.ts'
import { ownDirectory } from './testing/onDisk.ts'
import { seeded } from './testing/seeded.ts'
import { canMount, onReadOnlyDisk } from './testing/smallDisk.ts'

const pageAndHeader = 4_096 + 24

/** A data directory as a killed server leaves it: everything is acknowledged, and most of it is in the write-ahead log only. */
async function killedStore({ updates = 30 } = {}): Promise<{ at: string; log: string; file: string }> {
  const { data } = ownDirectory()
  const store = await openSqliteStore(data)
  await store.workshops.create({ id: 'w1', createdAt: 1 })
  for (let n = 1; n <= updates; n++)
    await store.documents.append([{ workshop: 'w1', document: 'plenary', update: Buffer.from(`update ${n}`) }])
  const at = `${data}-killed`
  cpSync(data, at, { recursive: true })
  await store.close()
  return { at, file: join(at, 'sheaf.db'), log: join(at, 'sheaf.db-wal') }
}

/** What the document has, or why the store cannot be opened. */
async function whatIsThere(at: string): Promise<{ updates: number } | { fault: string; message: string }> {
  try {
    const store = await openSqliteStore(at)
    try {
      const { updates } = await store.documents.load('w1', 'plenary')
      updates.forEach(({ update }, n) => expect(Buffer.from(update).toString()).toBe(`update ${n + 1}`))
      return { updates: updates.length }
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return { fault: error.fault, message: error.message }
  }
}

describe('the write-ahead log', () => {
  test('whose last transaction was cut off anywhere holds everything before it', async () => {
    const { at, log } = await killedStore()
    const whole = readFileSync(log)
    for (let cut = 1; cut < pageAndHeader; cut += 371) {
      const copy = `${at}-cut`
      cpSync(at, copy, { recursive: true })
      truncateSync(join(copy, 'sheaf.db-wal'), whole.length - cut)
      expect(await whatIsThere(copy)).toEqual({ updates: 29 })
      rmSync(copy, { recursive: true })
    }
  })

  test('that is damaged anywhere before that is refused, says what to do, and stays as it is', async () => {
    const { at, log, file } = await killedStore()
    const random = seeded(7)
    const whole = readFileSync(log)
    const stored = readFileSync(file)
    for (let n = 0; n < 60; n++) {
      const damaged = Buffer.from(whole)
      const place = Math.floor(random() * (whole.length - 8 * pageAndHeader))
      damaged[place] = (damaged[place] ?? 0) ^ (1 << Math.floor(random() * 8))
      writeFileSync(log, damaged)
      expect(await whatIsThere(at), `byte ${place}`).toMatchObject({
        fault: 'damaged',
        message: expect.stringMatching(/sheaf\.db-wal is damaged.*Put a backup in its place: npm run restore/) as string,
      })
      expect(readFileSync(log).equals(damaged)).toBe(true)
      expect(readFileSync(file).equals(stored)).toBe(true)
    }
    writeFileSync(log, whole)
    expect(await whatIsThere(at)).toEqual({ updates: 30 })
  })

  test('that was begun anew is not mistaken for damaged because of what it held before', async () => {
    const { at } = await killedStore({ updates: 200 })
    const store = await openSqliteStore(at)
    const db = new DatabaseSync(join(at, 'sheaf.db'))
    db.exec('PRAGMA wal_checkpoint(RESTART)')
    db.close()
    for (let n = 201; n <= 205; n++)
      await store.documents.append([{ workshop: 'w1', document: 'plenary', update: Buffer.from(`update ${n}`) }])
    const copy = `${at}-again`
    cpSync(at, copy, { recursive: true })
    await store.close()
    expect(await whatIsThere(copy)).toEqual({ updates: 205 })
  })

  test('without its database is kept, not taken for a new store', async () => {
    const { at, file, log } = await killedStore()
    const whole = readFileSync(log)
    for (const lose of [() => renameSync(file, `${file}.away`), () => writeFileSync(file, '')]) {
      lose()
      expect(await whatIsThere(at)).toMatchObject({ fault: 'damaged', message: expect.stringMatching(/is gone or empty/) as string })
      expect(readFileSync(log).equals(whole)).toBe(true)
    }
  })
})

describe('a document that is damaged', () => {
  test.each([
    ['its snapshot', `UPDATE snapshots SET content = zeroblob(8)`],
    ['the tail of its log', `DELETE FROM updates WHERE seq = (SELECT max(seq) FROM updates)`],
    ['all of its log', `DELETE FROM snapshots; DELETE FROM updates WHERE document LIKE 'table/%'`],
    ['a row of its log', `UPDATE updates SET content = x'0000' WHERE seq = (SELECT max(seq) FROM updates)`],
  ])('%s: is not served, and what a phone brings along is not stored over it', async (_, damage) => {
    const { data } = ownDirectory()
    const house = await SyncHouse.start({ directory: data, limits: { logBeforeSnapshot: 3, groupCommit: 0 } })
    const [table = ''] = await house.createWorkshop('w')
    await house.addPerson('w', 'ana')
    await house.seat('w', 'ana', table)
    const ana = await house.open('w', 'ana', `table/${table}`)
    for (let n = 0; n < 6; n++) {
      await ana.edit((doc) => void writeNote(doc, { text: `note ${n}`, kind: 'idea', round: 1 }))
      await ana.askForAck(n)
      await ana.until(() => ana.acks.includes(n))
    }
    await house.stop()
    const db = new DatabaseSync(join(data, 'sheaf.db'))
    onTestFinished(() => db.close())
    db.exec(damage)
    const rows = () =>
      db.prepare(`SELECT document, seq, hex(content) FROM updates UNION ALL SELECT document, seq, hex(content) FROM snapshots`).all()
    const before = rows()

    const again = await SyncHouse.start({ directory: data })
    onTestFinished(() => again.stop())
    const back = await again.connect('w', 'ana', `table/${table}`, { doc: ana.doc })
    expect(await back.untilClosed()).toMatchObject({ code: 1011 }) // come back later; a final code would make phones forget
    expect(back.synced).toBe(false)
    await expect(again.sync.documents.table('w', table)).rejects.toMatchObject({
      fault: 'damaged',
      message: expect.stringContaining(`table/${table}`) as string,
    })
    expect(again.logged.join()).toContain('could not be opened')
    expect(rows()).toEqual(before)
    // The rest of the workshop goes on.
    expect(Object.keys((await again.sync.documents.plenary('w')).tables)).toContain(table)
  })
})

test.skipIf(!canMount)('a data directory that cannot be written is refused in a sentence, with nothing half made', () => {
  const { data } = ownDirectory()
  mkdirSync(data, { recursive: true })
  const [program, ...args] = [
    ...onReadOnlyDisk(data),
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    'server/main.ts',
    '--dev',
    '--port',
    '0',
    '--data-dir',
    data,
  ] as const
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^Sheaf cannot write .*Let the account it runs under write there\.\n$/)
})
