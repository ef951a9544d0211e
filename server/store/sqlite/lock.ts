import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../StoreError.ts'
import { explainFault } from './faults.ts'

/**
 * Makes this process the only Sheaf server on a data directory.
 *
 * The lock is an exclusive SQLite transaction, held open and never written, on an empty file beside the store. The operating system
 * keeps it and drops it when the process ends, however it ends: unlike a file holding a process id there is nothing stale
 * to clean up after a power cut. It is not on the store's own file, so that read-only tools can still look at that.
 *
 * @returns lets go of the lock
 * @throws StoreError `locked`, `not-writable`
 */
export function lockDirectory(directory: string): () => void {
  const file = join(directory, 'sheaf.lock')
  let holder: DatabaseSync | undefined
  try {
    closeSync(openSync(file, 'a', 0o600))
    holder = new DatabaseSync(file, { timeout: 0 })
    holder.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (cause) {
    holder?.close()
    const fault = explainFault(cause)
    if (fault instanceof StoreError && fault.fault === 'locked') {
      throw new StoreError(
        'locked',
        `Another Sheaf server is using ${directory}. Stop it first, or give this one a data directory of its own.`,
        { cause },
      )
    }
    throw new StoreError('not-writable', `Sheaf cannot write to ${directory}. Let the account it runs under write there.`, { cause })
  }
  const held = holder
  return () => held.close()
}

/** Has another process the lock? @throws StoreError `not-writable` */
export function isInUse(directory: string): boolean {
  try {
    lockDirectory(directory)()
    return false
  } catch (error) {
    if (error instanceof StoreError && error.fault === 'locked') return true
    throw error
  }
}
