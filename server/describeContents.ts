import type { StoreContents } from './store/sqlite/inspectStore.ts'

/** “2 workshops with 14 documents, 3.1 MB” */
export function describeContents({ workshops, documents, bytes }: Pick<StoreContents, 'workshops' | 'documents' | 'bytes'>): string {
  return `${count(workshops, 'workshop')} with ${count(documents, 'document')}, ${(bytes / 1e6).toFixed(1)} MB`
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
