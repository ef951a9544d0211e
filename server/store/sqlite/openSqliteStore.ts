import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Json, Store, StoreParts } from '../Store.ts'
import { StoreError } from '../StoreError.ts'
import { aroundEachCall } from './around.ts'
import { backUp } from './backup.ts'
import { sqliteBallots } from './ballots.ts'
import { sqliteClientIds } from './clientIds.ts'
import { sqliteDocuments } from './documents.ts'
import { explainFault } from './faults.ts'
import { sqliteHands } from './hands.ts'
import { sqliteLinks } from './links.ts'
import { lockDirectory } from './lock.ts'
import { LogOnDisk } from './LogOnDisk.ts'
import { openDatabase } from './openDatabase.ts'
import { sqlitePeople } from './people.ts'
import { deleteWorkshop, wipeTraces } from './retire.ts'
import { sqliteSeats } from './seats.ts'
import { serverSecretOf } from './serverSecret.ts'
import { refuseRetired } from './requirements.ts'
import { statementsOn } from './statements.ts'
import type { Sql } from './statements.ts'
import { Transactions } from './transactions.ts'
import { sqliteWorkshops } from './workshops.ts'

/**
 * Opens the store kept in one SQLite file, `sheaf.db`, in a data directory (made if missing). One process at a time.
 * @throws StoreError `not-writable`, `locked`, `not-a-database`, `damaged`, `newer-version`
 */
export async function openSqliteStore(directory: string): Promise<Store> {
  makeDirectory(directory)
  const unlock = lockDirectory(directory)
  try {
    const file = join(directory, 'sheaf.db')
    const db = openDatabase(file)
    try {
      const serverSecret = serverSecretOf(db)
      wipeTraces(db)
      return storeOn(db, file, serverSecret, unlock)
    } catch (error) {
      db.close()
      throw explainFault(error)
    }
  } catch (error) {
    unlock()
    throw error
  }
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new StoreError('not-writable', `Sheaf cannot create its data directory ${directory}.`, { cause })
  }
}

function partsOn(sql: Sql): StoreParts {
  return {
    workshops: sqliteWorkshops(sql),
    links: sqliteLinks(sql),
    people: sqlitePeople(sql),
    seats: sqliteSeats(sql),
    hands: sqliteHands(sql),
    ballots: sqliteBallots(sql),
    documents: sqliteDocuments(sql),
    clientIds: sqliteClientIds(sql),
  }
}

function storeOn(db: DatabaseSync, file: string, serverSecret: Uint8Array, unlock: () => void): Store {
  const sql = statementsOn(db)
  const parts = partsOn(sql)
  const log = new LogOnDisk(db, file)
  const transactions = new Transactions(db, log)
  const backups = new Set<Promise<void>>()

  const transaction = <T>(work: (parts: StoreParts) => Promise<T>): Promise<T> => transactions.run(() => withinOne(parts, work))

  const once = <T extends Json>(
    { workshop, person, key }: { workshop: string; person: string; key: string },
    effect: (parts: StoreParts) => Promise<T>,
  ): Promise<{ result: T; repeated: boolean }> =>
    transaction(async (own) => {
      refuseRetired(sql, workshop)
      const stored = sql.get`
        SELECT result FROM command_results WHERE workshop = ${workshop} AND person = ${person} AND key = ${key}`
      if (stored !== undefined) return { result: JSON.parse(String(stored['result'])) as T, repeated: true }
      const json = JSON.stringify(await effect(own))
      sql.run`INSERT INTO command_results (workshop, person, key, result) VALUES (${workshop}, ${person}, ${key}, ${json})`
      return { result: JSON.parse(json) as T, repeated: false } // as every repetition will see it
    })

  return {
    ...aroundEachCall(parts, (call) => transactions.run(call)),
    serverSecret,
    transaction,
    once,
    async retire(workshop, retiredAt) {
      await transactions.run(async () => deleteWorkshop(sql, workshop, retiredAt))
      await transactions.alone(async () => {
        while (backups.size > 0) await Promise.allSettled(backups) // a reader would keep the old log alive
        wipeTraces(db)
      })
    },
    async backup(target) {
      // Begun in turn, so that it holds everything asked for before; carried out beside the queue.
      const copy = await transactions.alone(async () => {
        const begun = backUp(file, target)
        backups.add(begun)
        return { begun }
      })
      await copy.begun.finally(() => backups.delete(copy.begun))
    },
    async close() {
      await transactions.end()
      await Promise.allSettled(backups)
      if (!db.isOpen) return
      await log.close()
      db.close()
      unlock()
    },
  }
}

/** Runs `work` on parts that end with it, and that remember a failed call: half of a command must not be kept. */
async function withinOne<T>(parts: StoreParts, work: (parts: StoreParts) => Promise<T>): Promise<T> {
  let ended = false
  let failure: { error: unknown } | undefined
  const own = aroundEachCall(parts, async (call) => {
    if (ended) throw new StoreError('closed', 'This transaction has ended; its parts cannot be used any more.')
    if (failure !== undefined) throw failure.error
    try {
      return await call()
    } catch (error) {
      failure = { error }
      throw error
    }
  })
  try {
    const result = await work(own)
    if (failure !== undefined) throw failure.error
    return result
  } finally {
    ended = true
  }
}
