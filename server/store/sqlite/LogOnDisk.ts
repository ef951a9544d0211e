import { close, fdatasync, open } from 'node:fs'
import { promisify } from 'node:util'
import type { DatabaseSync } from 'node:sqlite'

const openFile = promisify(open)
const closeFile = promisify(close)
const sync = promisify(fdatasync)

/**
 * Brings what was committed to the disk, without holding up everything else meanwhile as SQLite's own waiting would. Until that is
 * done no other transaction may begin: then no more than one commit is ever missing after a power cut.
 */
export class LogOnDisk {
  readonly #file: string
  readonly #changes: () => number
  #log: Promise<number> | undefined
  #synced: number

  /** @param file the database; its write-ahead log lies beside it for as long as it is open */
  constructor(db: DatabaseSync, file: string) {
    this.#file = `${file}-wal`
    const counted = db.prepare('SELECT total_changes() AS changes')
    this.#changes = () => Number(counted.get()?.['changes'])
    this.#synced = this.#changes()
  }

  /** Resolves once all that was committed outlives a power cut. Costs nothing where nothing was changed. */
  async reach(): Promise<void> {
    const changes = this.#changes()
    if (changes === this.#synced) return
    this.#log ??= openFile(this.#file, 'r+')
    await sync(await this.#log)
    this.#synced = changes
  }

  async close(): Promise<void> {
    if (this.#log !== undefined) await closeFile(await this.#log)
    this.#log = undefined
  }
}
