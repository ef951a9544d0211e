import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { LogOnDisk } from './LogOnDisk.ts'
import { Transactions } from './transactions.ts'

/** A database whose disk does as it is told. */
function start(sync: (file: number) => Promise<void>) {
  const directory = mkdtempSync(join(tmpdir(), 'sheaf-log-'))
  const file = join(directory, 'sheaf.db')
  const db = new DatabaseSync(file)
  db.exec('PRAGMA journal_mode = WAL; CREATE TABLE notes (text TEXT)')
  const log = new LogOnDisk(db, file, sync)
  onTestFinished(async () => {
    await log.close()
    db.close()
    rmSync(directory, { recursive: true })
  })
  const transactions = new Transactions(db, log)
  return {
    write: (text: string) => transactions.run(async () => void db.prepare('INSERT INTO notes VALUES (?)').run(text)),
    read: () =>
      transactions.run(async () =>
        db
          .prepare('SELECT text FROM notes')
          .all()
          .map(({ text }) => text),
      ),
  }
}

test('what changes nothing does not wait for the disk', async () => {
  let syncs = 0
  const { write, read } = start(async () => void syncs++)
  await write('one')
  await read()
  await read()
  expect(syncs).toBe(1)
})

test('after an error of the disk nothing more is written or read, whatever the disk says later: what is there may not be kept', async () => {
  let broken = false
  const { write, read } = start(async () => {
    if (broken) throw new Error('EIO')
  })
  await write('kept')
  broken = true
  await expect(write('uncertain')).rejects.toMatchObject({ fault: 'failed', cause: new Error('EIO') })
  broken = false
  await expect(write('never')).rejects.toMatchObject({ fault: 'failed' })
  await expect(read()).rejects.toMatchObject({ fault: 'failed' })
})
