import * as Y from 'yjs'
import type { StoreParts } from '../store/Store.ts'
import { StoreError } from '../store/StoreError.ts'
import type { DocumentName } from './DocumentName.ts'
import { DocumentError } from './Documents.ts'
import { LogCoverage } from './LogCoverage.ts'

/**
 * Reads a document from the store into a Yjs document of its own.
 * @throws DocumentError `unknown-document`; StoreError `retired`, `damaged`
 */
export async function loadDocument(store: StoreParts, workshop: string, name: DocumentName): Promise<{ doc: Y.Doc; log: LogCoverage }> {
  const stored = await store.documents.load(workshop, name).catch((error: unknown) => {
    throw error instanceof StoreError && error.fault === 'unknown-workshop' ? unknownDocument(workshop, name) : error
  })
  if (stored.retired === true) throw new StoreError('retired', `The workshop ${workshop} was deleted.`)
  const { snapshot, updates } = stored
  if (name === 'plenary' && snapshot === undefined && updates.length === 0) throw unknownDocument(workshop, name)
  const doc = new Y.Doc()
  doc.transact(() => {
    if (snapshot !== undefined) Y.applyUpdate(doc, snapshot.state)
    for (const { update } of updates) Y.applyUpdate(doc, update)
  })
  return { doc, log: new LogCoverage(updates.at(-1)?.seq ?? snapshot?.seq ?? 0, snapshot?.seq ?? 0) }
}

export const unknownDocument = (workshop: string, name: DocumentName) =>
  new DocumentError('unknown-document', `There is no document ${name} in a workshop ${workshop}.`)
