import type { TableSnapshot } from '#shared/model/snapshot.ts'
import type { WorkshopFile } from '#shared/formats/workshopFile.ts'
import type { DocumentReader } from '../sync/Documents.ts'
import type { Member } from './member.ts'

/** What the tables wrote, of those that this member may read. */
export async function readableTables(documents: DocumentReader, { workshop, may }: Member): Promise<WorkshopFile['tables']> {
  const all = await documents.tables(workshop)
  return Object.fromEntries(
    Object.entries(all)
      .filter(([table]) => may({ do: 'read table', table }))
      .map(([id, table]) => [id, plain(table)]),
  )
}

/** The same picture, in the file's own types: pictures are read-only, files are plain data. */
export const plain = ({ notes, clusters, answers, choices, poster, message }: TableSnapshot): WorkshopFile['tables'][string] => ({
  notes: { ...notes },
  clusters: { ...clusters },
  answers: { ...answers },
  choices: { ...choices },
  poster,
  message,
})
