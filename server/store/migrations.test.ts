import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { migrationsInOrder } from './migrations/inOrder.ts'
import { migrate } from './sqlite/migrate.ts'
import { openSqliteStore } from './sqlite/openSqliteStore.ts'
import { fillFixture, readFixture } from './testing/fixture.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sheaf-migrations-'))
  return () => rmSync(directory, { recursive: true, force: true })
})

const putFixture = (name: string): string => {
  const file = join(directory, 'sheaf.db')
  writeFileSync(file, gunzipSync(readFileSync(join(fixtures, name))))
  return file
}

const read = async () => {
  const store = await openSqliteStore(directory)
  onTestFinished(() => store.close())
  return readFixture(store)
}

test('every version that stored differently has left a store to test with (server/store/testing/makeFixture.ts)', () => {
  expect(readdirSync(fixtures)).toEqual(migrationsInOrder.map(({ name }) => `${name}.db.gz`))
})

test.each(readdirSync(fixtures))('what %s wrote reads the same today', async (name) => {
  putFixture(name)
  const old = await read()
  directory = join(directory, 'fresh')
  const fresh = await openSqliteStore(directory)
  await fillFixture(fresh)
  await fresh.close()
  expect(old).toEqual(await read())
  expect(old).toMatchObject({
    repeated: { result: { title: 'Bread' }, repeated: true },
    ballot: { allocation: { bread: 2, jam: 1 } },
    retired: true,
  })
})

describe('a migration of an older store', () => {
  const next = { name: '9998-next', sql: `ALTER TABLE workshops ADD COLUMN colour TEXT NOT NULL DEFAULT 'ink'` }
  const faulty = { name: '9999-faulty', sql: `UPDATE workshops SET colour = 'red'; INSERT INTO nowhere VALUES (1)` }
  const open = () => {
    const db = new DatabaseSync(putFixture(readdirSync(fixtures)[0] ?? ''))
    onTestFinished(() => db.close())
    return db
  }
  const colours = (db: DatabaseSync) =>
    db
      .prepare('SELECT colour FROM workshops')
      .all()
      .map(({ colour }) => colour)

  test('runs once, and keeps what is there', () => {
    const db = open()
    migrate(db, [...migrationsInOrder, next])
    migrate(db, [...migrationsInOrder, next])
    expect(colours(db)).toEqual(['ink'])
  })

  test('that fails leaves nothing half done, and is tried again at the next start', () => {
    const db = open()
    expect(() => migrate(db, [...migrationsInOrder, next, faulty])).toThrow('nowhere')
    expect(colours(db)).toEqual(['ink'])
    migrate(db, [...migrationsInOrder, next, { ...faulty, sql: `UPDATE workshops SET colour = 'red'` }])
    expect(colours(db)).toEqual(['red'])
  })
})
