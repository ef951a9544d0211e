import type { WorkshopFile } from '#shared/formats/workshopFile.ts'
import { problems } from './problems.ts'

/**
 * What the schema cannot say of a file: names that must agree with each other.
 * @throws ProblemError `invalid`
 */
export function checkFile(file: WorkshopFile): void {
  const fields: Record<string, string> = {}
  const { sessions, phases, talks, topics, tables, templates, sections, tallies } = file.plenary
  const named = {
    'plenary.sessions': sessions,
    'plenary.phases': phases,
    'plenary.talks': talks,
    'plenary.topics': topics,
    'plenary.tables': tables,
    'plenary.templates': templates,
    'plenary.sections': sections,
    'plenary.tallies': tallies,
    'synthesis.themes': file.synthesis.themes,
  }
  for (const [place, records] of Object.entries(named)) checkIds(place, records, fields)
  for (const [id, table] of Object.entries(file.tables)) {
    if (tables[id] === undefined) fields[`file.tables.${id}`] = 'The programme has no such table.'
    checkIds(`tables.${id}.notes`, table.notes, fields)
    checkIds(`tables.${id}.clusters`, table.clusters, fields)
  }
  const people = new Set(file.people.map((person) => person.id))
  if (people.size < file.people.length) fields['file.people'] = 'Somebody is in the list twice.'
  for (const [index, seat] of file.seats.entries())
    if (!people.has(seat.person)) fields[`file.seats.${index}`] = 'The list of people has nobody with this id.'
  if (Object.keys(fields).length > 0) throw problems.invalid(fields)
}

function checkIds(place: string, records: Readonly<Record<string, { id: string }>>, fields: Record<string, string>): void {
  for (const [key, { id }] of Object.entries(records))
    if (id !== key) fields[`file.${place}.${key}`] = 'The record has another id than its key.'
}
