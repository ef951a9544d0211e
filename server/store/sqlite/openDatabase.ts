import { chmodSync, closeSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { migrationsInOrder } from '../migrations/inOrder.ts'
import { StoreError } from '../StoreError.ts'
import { checkLog } from './checkLog.ts'
import { explainFault } from './faults.ts'
import { migrate } from './migrate.ts'

/** SQLite's own place for "which program's file is this": 'SHEF'. */
const applicationId = 0x53484546

/**
 * Opens the store's file, or makes it, readable by its owner only: checked whole, tables up to date.
 * @throws StoreError `not-writable`, `not-a-database`, `damaged`, `newer-version`
 */
export function openDatabase(file: string): DatabaseSync {
  let db: DatabaseSync | undefined
  try {
    checkLog(file)
    makePrivate(file)
    db = new DatabaseSync(file, { timeout: 1_000, enableForeignKeyConstraints: true })
    refuseForeignFile(db, file)
    refuseDamagedFile(db, file)
    configure(db, file)
    migrate(db, migrationsInOrder)
    db.exec(`PRAGMA application_id = ${applicationId}`)
    // What a cut-off transaction left in the log is gone from here on, so that no later check can mistake it for damage.
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    return db
  } catch (error) {
    db?.close()
    throw withFileName(explainFault(error), file)
  }
}

function makePrivate(file: string): void {
  try {
    closeSync(openSync(file, 'a', 0o600))
    chmodSync(file, 0o600)
  } catch (cause) {
    throw new StoreError('not-writable', `Sheaf cannot write ${file}. Let the account it runs under read and write it.`, { cause })
  }
}

/** @throws StoreError `not-a-database` */
export function refuseForeignFile(db: DatabaseSync, file: string): void {
  const { application_id: id } = db.prepare('PRAGMA application_id').get() as { application_id: number }
  const { tables } = db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number }
  if (tables > 0 && id !== applicationId) {
    throw new StoreError(
      'not-a-database',
      `${file} belongs to another program. Sheaf leaves it alone; give it a data directory of its own.`,
    )
  }
}

/** @throws StoreError `damaged` */
export function refuseDamagedFile(db: DatabaseSync, file: string): void {
  const findings = db
    .prepare('PRAGMA quick_check(3)')
    .all()
    .map((row) => String(row['quick_check']))
  if (findings.join() === 'ok') return
  throw new StoreError(
    'damaged',
    `${file} is damaged (${findings.join('; ')}). Nothing was changed. Put a backup in its place (npm run restore -- FILE), or try \`sqlite3 ${file} .recover\` on a copy.`,
  )
}

function configure(db: DatabaseSync, file: string): void {
  const { journal_mode: mode } = db.prepare('PRAGMA journal_mode = WAL').get() as { journal_mode: string }
  if (mode !== 'wal') {
    throw new StoreError(
      'not-writable',
      `${file} lies on a file system that cannot keep a write-ahead log (a network share?). Use a local disk.`,
    )
  }
  // NORMAL: a commit returns before it is on disk, and LogOnDisk brings it there before anybody is told that it is kept.
  // What checkpoints move into the database is synced by SQLite. fullfsync: means it on macOS too.
  db.exec('PRAGMA synchronous = NORMAL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON')
  // Deleted text is overwritten with zeros, and work files stay in memory rather than in /tmp.
  db.exec('PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY')
}

/** A fault of the engine does not say of which file. */
export function withFileName(error: unknown, file: string): unknown {
  if (!(error instanceof StoreError) || error.message.includes(file)) return error
  return new StoreError(error.fault, `${file}: ${error.message}`, { cause: error.cause })
}
