import { close, fdatasync, fdatasyncSync, open } from 'node:fs'
import { promisify } from 'node:util'
import type { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../StoreError.ts'

const openFile = promisify(open)
const closeFile = promisify(close)
const sync = promisify(fdatasync)

/** Handing a sync to another thread costs about 0.1 ms: a disk that is quicker than this is waited for, in ms. */
const quick = 0.5
/** How long a disk that was slow is not waited for, in ms. */
const cautiousFor = 10_000

/**
 * Brings what was committed to the disk. A slow disk does not hold up everything else meanwhile, as it would in SQLite's own waiting.
 * Until it is done no other transaction may begin: then no more than one commit is ever missing after a power cut.
 */
export class LogOnDisk {
  readonly #file: string
  readonly #changes: () => number
  #log: number | undefined
  #synced: number
  #usual = 0
  #cautiousUntil = 0

  /** @param file the database; its write-ahead log lies beside it for as long as it is open */
  constructor(db: DatabaseSync, file: string) {
    this.#file = `${file}-wal`
    const counted = db.prepare('SELECT total_changes() AS changes')
    this.#changes = () => Number(counted.get()?.['changes'])
    this.#synced = this.#changes()
  }

  /**
   * Resolves once all that was committed outlives a power cut. Costs nothing where nothing was changed.
   * @throws StoreError `failed`: what was committed is there, and may be gone after a power cut
   */
  async reach(): Promise<void> {
    const changes = this.#changes()
    if (changes === this.#synced) return
    try {
      this.#log ??= await openFile(this.#file, 'r+')
      if (performance.now() < this.#cautiousUntil) await sync(this.#log)
      else this.#waitFor(this.#log)
    } catch (cause) {
      throw new StoreError('failed', 'The disk under the store reports an error.', { cause })
    }
    this.#synced = changes
  }

  async close(): Promise<void> {
    if (this.#log !== undefined) await closeFile(this.#log)
    this.#log = undefined
  }

  #waitFor(log: number): void {
    const start = performance.now()
    fdatasyncSync(log)
    const end = performance.now()
    this.#usual += (end - start - this.#usual) / 8
    if (this.#usual <= quick) return
    this.#usual = 0
    this.#cautiousUntil = end + cautiousFor
  }
}
