import type { Person } from '../model/person.ts'
import type { Records } from '../model/record.ts'
import type { PlenarySnapshot, SynthesisSnapshot, TableSnapshot } from '../model/snapshot.ts'
import { linkKey } from '../model/theme.ts'
import { clusterOf, notesOn, sectionOf } from '../rules/board.ts'
import { shownName } from '../rules/names.ts'
import { sessionsInOrder, tablesOf } from '../rules/programme.ts'

export interface NotesInput {
  plenary: PlenarySnapshot
  tables: Records<TableSnapshot>
  synthesis: Pick<SynthesisSnapshot, 'themes' | 'links'>
  people: readonly Person[]
}

const columns = [
  'session',
  'table',
  'table title',
  'section',
  'cluster',
  'theme',
  'kind',
  'note',
  'round',
  'written',
  'author',
  'country',
] as const

/**
 * Every note that counts, one row each, as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read accents).
 * Times are UTC. Authors appear as the workshop shows them on notes. Cells that a spreadsheet would take for a formula begin with an apostrophe.
 */
export function notesCsv({ plenary, tables, synthesis, people }: NotesInput): string {
  const persons = new Map(people.map((person) => [person.id, person]))
  const names = plenary.workshop?.namesOnNotes ?? 'none'
  const rows = sessionsInOrder(plenary).flatMap((session) =>
    tablesOf(plenary, session.id).flatMap((table) => {
      const snapshot = tables[table.id]
      return (snapshot === undefined ? [] : notesOn(snapshot)).map((note) => {
        const cluster = snapshot === undefined ? undefined : clusterOf(snapshot, note)
        const section = snapshot === undefined ? undefined : sectionOf(snapshot, note)
        const theme = cluster === undefined ? undefined : synthesis.links[linkKey(table.id, cluster.id)]?.theme
        const author = note.author === undefined ? undefined : persons.get(note.author)
        return [
          session.title,
          String(table.number),
          table.title,
          section === undefined ? '' : (plenary.sections[section]?.title ?? ''),
          cluster?.title ?? '',
          theme === undefined ? '' : (synthesis.themes[theme]?.label ?? ''),
          note.kind,
          note.text,
          String(note.round),
          new Date(note.createdAt).toISOString(),
          shownName(author?.name ?? '', names),
          names === 'none' ? '' : (author?.country ?? ''),
        ]
      })
    }),
  )
  return `\uFEFF${[columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** One CSV cell: quoted where needed, and never a formula. */
export function csvCell(text: string): string {
  const harmless = /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) || harmless !== harmless.trim() ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
