import { closeSync, fsyncSync, openSync, renameSync, rmSync, existsSync } from 'node:fs'
import { DatabaseSync, backup } from 'node:sqlite'
import { StoreError } from '../StoreError.ts'

/** More pages than any store has: the copy is made in one step, of one moment, on another thread. */
const everyPage = 2 ** 30

/**
 * Copies the store at `source` into a new file, readable by its owner only. It gets its name when it is complete,
 * so a file with that name is a whole backup.
 * @throws StoreError `conflict`, `not-writable`
 */
export async function backUp(source: string, file: string): Promise<void> {
  if (existsSync(file)) throw new StoreError('conflict', `${file} exists already; a backup never overwrites.`)
  const unfinished = `${file}.unfinished`
  try {
    rmSync(unfinished, { force: true })
    closeSync(openSync(unfinished, 'wx', 0o600))
    // A connection of its own: work on the store goes on, and no half-made transaction is copied.
    const reader = new DatabaseSync(source, { readOnly: true, timeout: 5_000 })
    try {
      await backup(reader, unfinished, { rate: everyPage })
    } finally {
      reader.close()
    }
    const handle = openSync(unfinished, 'r+')
    fsyncSync(handle)
    closeSync(handle)
    renameSync(unfinished, file)
  } catch (cause) {
    rmSync(unfinished, { force: true })
    throw new StoreError(
      'not-writable',
      `The backup could not be written to ${file}: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
  }
}
