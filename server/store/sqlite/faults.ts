import { StoreError } from '../StoreError.ts'
import type { StoreFault } from '../StoreError.ts'

/** SQLite's primary result codes that need a word of their own (https://sqlite.org/rescode.html). */
const explained: Readonly<Record<number, [StoreFault, string]>> = {
  5: ['locked', 'Another program is using the store.'],
  8: ['not-writable', 'The store cannot be written: its file or disk is read-only.'],
  10: ['failed', 'The disk under the store reports an error.'],
  11: ['damaged', 'The store is damaged.'],
  13: ['disk-full', 'The disk under the store is full; nothing of this change was kept.'],
  14: ['not-writable', 'The store cannot be opened.'],
  26: ['not-a-database', 'The file is not a database.'],
}

/** Gives an error of the engine its name; every other error passes through as it is. */
export function explainFault(error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error
  const primaryCode = error.errcode & 0xff
  const [fault, words] = explained[primaryCode] ?? ['failed', 'The store failed.']
  return new StoreError(fault, `${words} (SQLite: ${error.message})`, { cause: error })
}
