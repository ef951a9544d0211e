import type { Note } from '../model/note.ts'
import { noEvidence, type Block, type Evidence, type ParagraphBlock } from './Report.ts'

export const fromTables = (...tables: readonly { id: string }[]): Evidence => ({ ...noEvidence, tables: tables.map((table) => table.id) })
export const fromTopics = (...topics: readonly { id: string }[]): Evidence => ({ ...noEvidence, topics: topics.map((topic) => topic.id) })

/** Notes of tables, and with them the tables themselves. */
export function fromNotes(entries: readonly { table: { id: string }; notes: readonly Note[] }[]): Evidence {
  return {
    ...noEvidence,
    tables: entries.map(({ table }) => table.id),
    notes: entries.flatMap(({ table, notes }) => notes.map((note) => ({ table: table.id, note: note.id }))),
  }
}

export function together(...evidence: readonly Evidence[]): Evidence {
  return {
    notes: evidence.flatMap((each) => each.notes),
    topics: evidence.flatMap((each) => each.topics),
    tables: [...new Set(evidence.flatMap((each) => each.tables))],
  }
}

export const paragraph = (text: string, style: ParagraphBlock['style'] = 'text', evidence: Evidence = noEvidence): ParagraphBlock => ({
  kind: 'paragraph',
  style,
  text,
  evidence,
})

/** A narrative that people wrote in the report: blank lines part paragraphs. */
export function narrated(text: string | undefined): Block[] {
  return (text ?? '')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => paragraph(part, 'narrative'))
}
