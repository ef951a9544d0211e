import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { limits, ordered, text, type Birth } from './record.ts'

export const NoteKind = z.enum(['idea', 'obstacle', 'example', 'question'])
export type NoteKind = z.infer<typeof NoteKind>
export const noteKinds = NoteKind.options

/** One sticky note. In the document `text` is a Y.Text; here it is its current content. */
export const Note = z.object({
  ...ordered,
  text: text(limits.note),
  kind: NoteKind,
  section: z.optional(Id),
  cluster: z.optional(Id),
  /** The person who wrote it; missing for notes taken from paper or imported without authors. */
  author: z.optional(Id),
  round: z.int().check(z.gte(0), z.lte(100)),
  createdAt: z.number(),
  /** In the bin since then; restorable. */
  binnedAt: z.optional(z.number()),
})
export type Note = z.infer<typeof Note>

export function createNote(
  { id, now }: Birth,
  fields: { text: string; kind: NoteKind; order: string; round: number } & Partial<Pick<Note, 'section' | 'cluster' | 'author'>>,
): Note {
  const { section, cluster, author, ...rest } = fields
  return {
    id,
    ...rest,
    createdAt: now,
    ...(section === undefined ? {} : { section }),
    ...(cluster === undefined ? {} : { cluster }),
    ...(author === undefined ? {} : { author }),
  }
}
