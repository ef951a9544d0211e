import { AsyncLocalStorage } from 'node:async_hooks'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { StoreError } from '../StoreError.ts'
import { explainFault } from './faults.ts'
import type { LogOnDisk } from './LogOnDisk.ts'

type Work<T> = () => Promise<T>

/**
 * One transaction after another on the one connection. Without the queue, a call made while another caller's transaction
 * waits for its next step would fall into that transaction, and be rolled back with it.
 */
export class Transactions {
  readonly #db: DatabaseSync
  readonly #begin: StatementSync
  readonly #commit: StatementSync
  readonly #log: LogOnDisk
  readonly #running = new AsyncLocalStorage<{ open: boolean }>()
  #tail: Promise<unknown> = Promise.resolve()
  #closed = false

  constructor(db: DatabaseSync, log: LogOnDisk) {
    this.#db = db
    this.#begin = db.prepare('BEGIN') // nobody else writes: the directory is locked
    this.#commit = db.prepare('COMMIT')
    this.#log = log
  }

  /** Runs `work` as a transaction when its turn comes. What it changed is on disk when the promise resolves. */
  run<T>(work: Work<T>): Promise<T> {
    return this.alone(async () => {
      this.#log.refuseAfterFailure()
      const result = await this.#transact(work)
      await this.#log.reach()
      return result
    })
  }

  /** Runs `work` when its turn comes, with no transaction open. */
  async alone<T>(work: Work<T>): Promise<T> {
    if (this.#running.getStore()?.open === true) {
      throw new StoreError(
        'misuse',
        'Inside a transaction, use the parts it was given: the store itself would wait for the transaction to end.',
      )
    }
    if (this.#closed) throw new StoreError('closed', 'The store is closed.')
    const turn = this.#tail.then(async () => {
      try {
        return await work()
      } catch (error) {
        throw explainFault(error)
      }
    })
    this.#tail = turn.catch(() => undefined) // whoever asked gets the error; the next in line only waits
    return turn
  }

  /** Lets everything asked for so far finish, and refuses the rest. */
  async end(): Promise<void> {
    this.#closed = true
    await this.#tail
  }

  async #transact<T>(work: Work<T>): Promise<T> {
    const scope = { open: true }
    this.#begin.run()
    try {
      const result = await this.#running.run(scope, work)
      this.#commit.run()
      return result
    } catch (error) {
      // Some faults (a full disk) have already ended the transaction by themselves.
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw error
    } finally {
      scope.open = false
    }
  }
}
