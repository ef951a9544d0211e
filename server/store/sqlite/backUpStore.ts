import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { StoreError } from '../StoreError.ts'
import { backUp } from './backup.ts'
import { checkLog } from './checkLog.ts'
import { inspectStore, type StoreContents } from './inspectStore.ts'
import { lockDirectory } from './lock.ts'

/**
 * Copies the store in a data directory into a new file, whether or not a server has it open, and looks the copy through.
 * @throws StoreError `not-a-database` where there is no store; `damaged`; `conflict` when the file exists; `not-writable`
 */
export async function backUpStore(directory: string, target: string): Promise<StoreContents> {
  const file = join(directory, 'sheaf.db')
  if (!existsSync(file)) throw new StoreError('not-a-database', `There is no store in ${directory}. Say where it is with --data-dir.`)
  const unlock = lockUnlessRunning(directory)
  try {
    if (unlock !== undefined) checkLog(file) // of a server that runs it changes as one looks, and was checked when the server started
    await backUp(file, target)
  } finally {
    unlock?.()
  }
  return inspectStore(target)
}

/** Keeps a server from starting meanwhile; undefined where one runs. */
function lockUnlessRunning(directory: string): (() => void) | undefined {
  try {
    return lockDirectory(directory)
  } catch (error) {
    if (error instanceof StoreError && error.fault === 'locked') return undefined
    throw error
  }
}
