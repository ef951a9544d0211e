import type { DatabaseSync } from 'node:sqlite'
import type { Migration } from '../migrations/Migration.ts'
import { StoreError } from '../StoreError.ts'

/**
 * Brings the store's tables up to date: runs what has not run yet, each migration in a transaction with its own record.
 * @throws StoreError `newer-version` when a migration was run that this version does not know
 */
export function migrate(db: DatabaseSync, migrations: readonly Migration[]): void {
  db.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT')
  refuseNewerVersion(db, migrations)
  const applied = appliedTo(db)
  for (const { name, sql } of migrations) {
    if (applied.has(name)) continue
    db.exec('BEGIN IMMEDIATE')
    try {
      db.exec(sql)
      db.prepare('INSERT INTO migrations (name, applied_at) VALUES (?, ?)').run(name, Date.now())
      db.exec('COMMIT')
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
}

/** @throws StoreError `newer-version` */
export function refuseNewerVersion(db: DatabaseSync, migrations: readonly Migration[]): void {
  const unknown = [...appliedTo(db)].filter((name) => !migrations.some((migration) => migration.name === name))
  if (unknown.length === 0) return
  throw new StoreError(
    'newer-version',
    `The data was written by a newer version of Sheaf (${unknown.join(', ')}). Start that version, or one after it; nothing was changed.`,
  )
}

const appliedTo = (db: DatabaseSync): Set<string> =>
  new Set(
    db
      .prepare('SELECT name FROM migrations')
      .all()
      .map(({ name }) => String(name)),
  )
