import { close, fdatasync, open } from 'node:fs'
import { promisify } from 'node:util'
import type { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../StoreError.ts'

const openFile = promisify(open)
const closeFile = promisify(close)

/**
 * Brings what was committed to the disk, on another thread: a slow disk holds up nothing else, as it would in SQLite's own waiting.
 * Until it is done no other transaction may begin: then no more than one commit is ever missing after a power cut.
 */
export class LogOnDisk {
  readonly #file: string
  readonly #changes: () => number
  readonly #sync: (file: number) => Promise<void>
  #log: number | undefined
  #synced: number
  #failure: StoreError | undefined

  /** @param file the database; its write-ahead log lies beside it for as long as it is open */
  constructor(db: DatabaseSync, file: string, sync: (file: number) => Promise<void> = promisify(fdatasync)) {
    this.#file = `${file}-wal`
    const counted = db.prepare('SELECT total_changes() AS changes')
    this.#changes = () => Number(counted.get()?.['changes'])
    this.#sync = sync
    this.#synced = this.#changes()
  }

  /**
   * Resolves once all that was committed outlives a power cut. Costs nothing where nothing was changed.
   * @throws StoreError `failed`: what was committed is there, and may be gone after a power cut
   */
  async reach(): Promise<void> {
    const changes = this.#changes()
    if (changes === this.#synced) return
    this.#synced = changes
    try {
      this.#log ??= await openFile(this.#file, 'r+')
      await this.#sync(this.#log)
    } catch (cause) {
      this.#failure = new StoreError(
        'failed',
        'The disk under the store reported an error. What it has kept is uncertain, so nothing more is written or read until Sheaf is started again.',
        { cause },
      )
      throw this.#failure
    }
  }

  /**
   * After an error a system may forget what it could not write, and report success the next time. What was committed can still be read, but
   * nobody may take it for kept, so from then on nothing is read either.
   * @throws StoreError `failed`
   */
  refuseAfterFailure(): void {
    if (this.#failure !== undefined) throw this.#failure
  }

  async close(): Promise<void> {
    if (this.#log !== undefined) await closeFile(this.#log)
    this.#log = undefined
  }
}
