import {
  chownSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { StoreError } from '../StoreError.ts'
import { inspectStore, type StoreContents } from './inspectStore.ts'
import { lockDirectory } from './lock.ts'
import { openDatabase } from './openDatabase.ts'

/**
 * Puts a backup in the place of the store in a data directory. What was there is kept in a directory beside it.
 * @param asideName name of that directory
 * @returns what the backup holds, and where the former store is; undefined where there was none
 * @throws StoreError `locked` while a server runs; `not-a-database`, `damaged`, `newer-version` for a file that is no sound backup: nothing
 *   has changed then; `not-writable`
 */
export async function restoreStore(
  backup: string,
  directory: string,
  asideName: string,
): Promise<StoreContents & { aside: string | undefined }> {
  const contents = await inspectStore(backup)
  const [firstDamage] = contents.damaged
  if (firstDamage !== undefined) throw new StoreError('damaged', `${backup} is damaged. ${firstDamage}`)
  makeDirectory(directory)
  const unlock = lockForRestoring(directory)
  try {
    const file = join(directory, 'sheaf.db')
    const incoming = `${file}.restoring`
    copyFileSync(backup, incoming)
    flush(incoming)
    giveToOwnerOf(existsSync(file) ? file : directory, incoming)
    const aside = setAside(directory, file, join(directory, asideName))
    renameSync(incoming, file) // at no moment is there no store: a server would begin an empty one
    flush(directory)
    return { ...contents, aside }
  } catch (cause) {
    throw cause instanceof StoreError
      ? cause
      : new StoreError('not-writable', `The backup could not be put into ${directory}: ${String(cause)}`, { cause })
  } finally {
    rmSync(join(directory, 'sheaf.db.restoring'), { force: true })
    unlock()
  }
}

function lockForRestoring(directory: string): () => void {
  try {
    return lockDirectory(directory)
  } catch (cause) {
    if (!(cause instanceof StoreError) || cause.fault !== 'locked') throw cause
    throw new StoreError('locked', `Sheaf is running on ${directory}. Stop it first, then restore, then start it again.`, { cause })
  }
}

/** Whoever restores as root restores for the account that the server runs under. */
function giveToOwnerOf(former: string, file: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(former)
  chownSync(file, uid, gid)
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new StoreError('not-writable', `Sheaf cannot create its data directory ${directory}.`, { cause })
  }
}

/** Gives the former store a second name in a directory of its own. Its log goes there too: it must never be read with another database. */
function setAside(directory: string, file: string, aside: string): string | undefined {
  if (!existsSync(file) && !existsSync(`${file}-wal`)) return undefined
  mergeLog(file)
  mkdirSync(aside, { mode: 0o700 })
  for (const ending of ['-wal', '-shm']) if (existsSync(file + ending)) renameSync(file + ending, join(aside, `sheaf.db${ending}`))
  if (existsSync(file)) linkSync(file, join(aside, 'sheaf.db'))
  giveToOwnerOf(directory, aside)
  flush(aside)
  flush(directory)
  return aside
}

/** A sound store is one file once it is closed. A damaged one is left exactly as it is. */
function mergeLog(file: string): void {
  try {
    openDatabase(file).close()
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
  }
}

function flush(path: string): void {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
