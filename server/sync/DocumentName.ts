/** The documents of a workshop, as they are named in the store, in tickets and in socket addresses. */
export type DocumentName = 'plenary' | 'synthesis' | `table/${string}`

const tableDocument = /^table\/[A-Za-z0-9_-]{1,40}$/

export const isDocumentName = (name: string): name is DocumentName => name === 'plenary' || name === 'synthesis' || tableDocument.test(name)

/** The id of the table a document belongs to; undefined for the plenary and the synthesis. */
export const tableOf = (document: DocumentName): string | undefined =>
  document === 'plenary' || document === 'synthesis' ? undefined : document.slice('table/'.length)
