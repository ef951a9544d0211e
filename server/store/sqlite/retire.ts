import type { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../StoreError.ts'
import { isRetired, requireWorkshop } from './requirements.ts'
import type { Sql } from './statements.ts'

/** Deletes the workshop's rows and notes down that their traces have yet to be wiped. Call inside a transaction. */
export function deleteWorkshop(sql: Sql, workshop: string, retiredAt: number): void {
  if (isRetired(sql, workshop)) return
  requireWorkshop(sql, workshop)
  sql.run`DELETE FROM workshops WHERE id = ${workshop}`
  sql.run`DELETE FROM command_results WHERE workshop = ${workshop}`
  sql.run`INSERT INTO retired_workshops (id, retired_at) VALUES (${workshop}, ${retiredAt})`
  sql.run`INSERT INTO meta (name, value) VALUES ('traces', x'01') ON CONFLICT DO NOTHING`
}

/**
 * Wipes what deleted rows left behind in the files: in pages split or moved (the file is written anew), and in the
 * write-ahead log (cut to nothing). The note from `deleteWorkshop` makes sure that it happens, at the next start
 * if the server is cut off in between. Takes time in proportion to the whole store, which is fine for so rare an act.
 * @throws StoreError `failed` when another program is reading the files
 */
export function wipeTraces(db: DatabaseSync): void {
  if (db.prepare(`SELECT 1 FROM meta WHERE name = 'traces'`).get() === undefined) return
  db.exec('VACUUM')
  const { busy } = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number }
  if (busy !== 0) {
    throw new StoreError(
      'failed',
      'The workshop is deleted, but another program is reading the store, so traces of it remain in the log file. They are wiped when Sheaf next starts.',
    )
  }
  db.exec(`DELETE FROM meta WHERE name = 'traces'`)
}
