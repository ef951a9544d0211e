import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { rememberCopy } from './deviceCopies.ts'

/** A copy of one document on this device. It must never keep anybody from working: where storage is refused there is no copy. */
export interface DocumentCopy {
  /** Settles once the copy has been read into the document; false where there was nothing to read. */
  readonly loaded: Promise<boolean>
  /** Ends the copy and removes it. */
  readonly clear: () => Promise<void>
  /** Ends the copy, keeps what it holds. */
  readonly close: () => Promise<void>
}

export type OpenCopy = (doc: Y.Doc) => DocumentCopy

// A broken storage may never answer: work goes on without the copy.
const patienceMs = 4000

export function openDeviceCopy(name: string, doc: Y.Doc): DocumentCopy {
  if (typeof indexedDB === 'undefined') return noCopy
  const persistence = new IndexeddbPersistence(name, doc)
  rememberCopy(name)
  const opened = persistence._db.then(
    () => true,
    () => false,
  )
  const loaded = Promise.race([
    opened.then(async (open) => {
      if (!open) return false
      await persistence.whenSynced
      return doc.store.clients.size > 0
    }),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patienceMs)),
  ])
  return {
    loaded,
    async clear() {
      if (!(await opened)) return
      // Deleting the database would wait for every other tab that has it open.
      await emptied(await persistence._db)
      await persistence.destroy()
    },
    async close() {
      if (await opened) await persistence.destroy()
    },
  }
}

function emptied(database: IDBDatabase): Promise<void> {
  return new Promise((resolve) => {
    const change = database.transaction(['updates'], 'readwrite')
    change.objectStore('updates').clear()
    change.addEventListener('complete', () => resolve())
    change.addEventListener('abort', () => resolve())
  })
}

export const noCopy: DocumentCopy = { loaded: Promise.resolve(false), clear: () => Promise.resolve(), close: () => Promise.resolve() }
