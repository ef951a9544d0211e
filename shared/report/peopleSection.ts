import type { Person } from '../model/person.ts'
import type { ReportContext } from './context.ts'
import { paragraph } from './evidence.ts'
import { noEvidence, type Block, type GridBlock, type ReportSection } from './Report.ts'

/** Those who took part in the discussions: facilitators and organisers run the day. */
export const participantsOf = (people: readonly Person[]): Person[] =>
  people.filter((person) => person.role === 'participant' || person.role === 'rapporteur')

/** Participants by country. Nobody is named. */
export function peopleSection({ people, messages }: ReportContext): ReportSection {
  const participants = participantsOf(people)
  const names = new Intl.DisplayNames([messages.language], { type: 'region' })
  const counts = new Map<string, number>()
  for (const { country } of participants) counts.set(country, (counts.get(country) ?? 0) + 1)
  const countries = [...counts]
    .filter(([country]) => country !== '')
    .map(([country, count]) => ({ name: names.of(country) ?? country, count }))
  countries.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, messages.language))
  const silent = counts.get('') ?? 0
  const rows = [...countries, ...(silent > 0 ? [{ name: messages.countryNotStated, count: silent }] : [])]
  const grid: GridBlock = {
    kind: 'grid',
    caption: messages.peopleCaption,
    columns: [
      { label: messages.country, numeric: false },
      { label: messages.participants, numeric: true },
    ],
    rows: rows.map(({ name, count }) => ({ cells: [name, String(count)], evidence: noEvidence })),
  }
  const blocks: Block[] =
    participants.length === 0
      ? []
      : [paragraph(messages.peopleIntro(participants.length, countries.length)), ...(countries.length > 0 ? [grid] : [])]
  return { id: 'people', title: messages.people, blocks, sections: [] }
}
