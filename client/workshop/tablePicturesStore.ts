import type { ResultOf } from '#shared/commands.ts'
import type { TableSnapshot } from '#shared/model/snapshot.ts'
import { CommandFailure } from './commandFailure.ts'
import { shared } from './factStore.ts'
import { createValue, type Readable } from './store.ts'

export interface TablePictures {
  readonly tables: Readonly<Record<string, TableSnapshot>>
  /** False until the first pictures have arrived. */
  readonly ready: boolean
}

export interface TablePicturesStore {
  readonly pictures: Readable<TablePictures>
  readonly destroy: () => void
}

// Fifty screens see the version move at the same moment: they fetch spread over this time, and not more often.
const pauseMs = 1500
const retryMs = 5000

/** Pictures of all tables over HTTP, fetched while somebody looks, again when the activity version moves. The last good ones stay. */
export function createTablePictures(
  fetchTables: () => Promise<ResultOf<'tables'>>,
  version: Readable<unknown>,
  random: () => number = Math.random,
): TablePicturesStore {
  const value = createValue<TablePictures>({ tables: {}, ready: false })
  let watchers = 0
  let stale = true
  let busy = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const soon = (waitMs: number) => {
    if (watchers === 0 || busy || timer !== undefined || !stale) return
    timer = setTimeout(() => {
      timer = undefined
      void refresh()
    }, waitMs)
  }

  async function refresh(): Promise<void> {
    busy = true
    stale = false
    let wait = pauseMs * (0.5 + random())
    try {
      const { tables } = await fetchTables()
      const before = value.get()
      const next = shared<TableSnapshot>(before.tables, tables)
      if (next !== before.tables || !before.ready) value.set({ tables: next, ready: true })
    } catch (error) {
      if (!(error instanceof CommandFailure)) throw error
      stale = true
      wait = retryMs * (0.5 + random())
    } finally {
      busy = false
    }
    soon(wait)
  }

  const stop = version.subscribe(() => {
    stale = true
    soon(pauseMs * random())
  })

  return {
    pictures: {
      get: value.get,
      subscribe(listener) {
        const unsubscribe = value.subscribe(listener)
        watchers += 1
        soon(0)
        return () => {
          watchers -= 1
          unsubscribe()
        }
      },
    },
    destroy() {
      stop()
      clearTimeout(timer)
    },
  }
}
