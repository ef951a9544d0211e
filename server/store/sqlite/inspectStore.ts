import { existsSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { migrationsInOrder } from '../migrations/inOrder.ts'
import { StoreError } from '../StoreError.ts'
import { sqliteDocuments } from './documents.ts'
import { explainFault } from './faults.ts'
import { refuseDamagedFile, refuseForeignFile, withFileName } from './openDatabase.ts'
import { refuseNewerVersion } from './migrate.ts'
import { statementsOn } from './statements.ts'
import { sqliteWorkshops } from './workshops.ts'

export interface StoreContents {
  workshops: number
  documents: number
  bytes: number
  /** Documents that fail their check, each in a sentence. */
  damaged: string[]
}

/**
 * Looks a store's file through, every row of every document, without changing anything.
 * @param file one that nobody writes to: a backup, say. With `live`, one that a server may have open.
 * @throws StoreError `not-writable` when it cannot be read; `not-a-database`, `damaged`, `newer-version`
 */
export async function inspectStore(file: string, { live = false } = {}): Promise<StoreContents> {
  if (!existsSync(file) || statSync(file).size === 0) throw new StoreError('not-a-database', `${file} does not exist or is empty.`)
  const address = pathToFileURL(file)
  if (!live) address.searchParams.set('immutable', '1')
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(address, { readOnly: true, timeout: 5_000 })
    refuseForeignFile(db, file)
    refuseDamagedFile(db, file)
    refuseNewerVersion(db, migrationsInOrder)
    return { bytes: statSync(file).size, ...(await contentsOf(db)) }
  } catch (error) {
    throw withFileName(explainFault(error), file)
  } finally {
    db?.close()
  }
}

async function contentsOf(db: DatabaseSync): Promise<Omit<StoreContents, 'bytes'>> {
  const sql = statementsOn(db)
  const documents = sqliteDocuments(sql)
  const workshops = await sqliteWorkshops(sql).list()
  const damaged: string[] = []
  let count = 0
  for (const { id } of workshops) {
    for (const name of await documents.list(id)) {
      count++
      try {
        await documents.load(id, name)
      } catch (error) {
        if (!(error instanceof StoreError)) throw error
        damaged.push(error.message)
      }
    }
  }
  return { workshops: workshops.length, documents: count, damaged }
}
