import { isId } from '#shared/ids.ts'

/** The documents of a workshop, as they are named in the store, in tickets and in socket addresses. */
export type DocumentName = 'plenary' | 'synthesis' | `table/${string}`

export const isDocumentName = (name: string): name is DocumentName =>
  name === 'plenary' || name === 'synthesis' || (name.startsWith('table/') && isId(name.slice('table/'.length)))

/** The id of the table a document belongs to; undefined for the plenary and the synthesis. */
export const tableOf = (document: DocumentName): string | undefined =>
  document === 'plenary' || document === 'synthesis' ? undefined : document.slice('table/'.length)
