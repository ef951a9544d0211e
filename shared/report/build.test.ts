import { beforeAll, describe, expect, test } from 'vitest'
import { goldLabelDay } from '../example/goldLabelDay.ts'
import type { WorkshopFile } from '../formats/workshopFile.ts'
import { buildReport } from './build.ts'
import type { Block, Report, ReportSection } from './Report.ts'

const now = Date.UTC(2030, 4, 6, 13)
const exampleDay = () => goldLabelDay({ id: 'w', joinCode: '123456', joinUrl: 'https://example.org/j/123456', now })
const reportOf = (day: WorkshopFile) =>
  buildReport({ plenary: day.plenary, tables: day.tables, synthesis: day.synthesis, people: day.people, generatedAt: now })

const allSections = (sections: readonly ReportSection[]): ReportSection[] =>
  sections.flatMap((section) => [section, ...allSections(section.sections)])
const section = (report: Report, id: string): ReportSection => {
  const found = allSections(report.sections).find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`There is no section ${id}.`)
  return found
}
const block = <K extends Block['kind']>(from: ReportSection, kind: K) =>
  from.blocks.find((candidate): candidate is Extract<Block, { kind: K }> => candidate.kind === kind)
const sentences = (from: ReportSection) => from.blocks.flatMap((candidate) => (candidate.kind === 'paragraph' ? [candidate.text] : []))

describe('the example day', () => {
  const report = reportOf(exampleDay())

  test('is headed by what, where, when and how many', () => {
    expect(report).toMatchObject({
      title: 'Meeting of Gold-Label Clusters',
      subtitle: 'Report of a working day in Brussels, 4 December 2019',
    })
    expect(report.figures.map(({ value, label }) => `${value} ${label}`)).toEqual([
      '50 people',
      '17 countries',
      '19 table posters',
      '199 notes',
    ])
  })

  test('has a part for every session and says how it counted', () => {
    expect(report.sections.map(({ title }) => title)).toEqual([
      'About this day',
      'The day in brief',
      '1 · The way forward for the Cluster Excellence label',
      '2 · Needs for cluster policy at regional, national and EU level',
      '3 · The next generation of EU cluster initiatives',
      'Who took part',
      'How this was counted',
    ])
    const ids = allSections(report.sections).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('keeps every place for words while somebody writes', () => {
    const day = exampleDay()
    const bare = {
      ...day,
      plenary: { ...day.plenary, talks: {}, topics: {}, tables: {} },
      tables: {},
      synthesis: { themes: {}, links: {}, narrative: {} },
    }
    const ids = (writing: boolean) => buildReport({ ...bare, generatedAt: now, writing }).sections.map(({ id }) => id)
    expect(ids(true)).toEqual(['about', 'session-s1', 'session-s2', 'session-s3', 'people', 'counted'])
    expect(ids(false)).not.toContain('about')
  })

  test('names the talks with their speakers’ roles', () => {
    expect(block(section(report, 'inputs-s2'), 'talks')?.talks.map(({ role }) => role)).toEqual([
      'European Commission',
      'Cluster manager, energy',
      'National cluster association',
    ])
  })

  test('ranks the topics and tells which were held', () => {
    const votes = section(report, 'topics-s2')
    expect(sentences(votes).slice(0, 3)).toEqual([
      'The participants proposed nine topics.',
      '47 people voted and gave 141 dots; everyone had three.',
      'The three topics that drew the greatest interest were Linkages between clusters and Digital Innovation Hubs (31); Cluster definitions (24); International and national recognition of clusters (22).',
    ])
    expect(block(votes, 'ranking')?.topics.map(({ dots, outcome }) => [dots, outcome])).toEqual([
      [31, 'Table 1'],
      [24, 'Table 2'],
      [22, 'Table 3'],
      [16, 'Table 4'],
      [14, 'Table 5'],
      [12, 'Table 6'],
      [11, 'Table 7'],
      [9, 'Table 8'],
      [2, 'Not discussed'],
    ])
  })

  test('reports the topic without participants with its host’s statement', () => {
    const votes = section(report, 'topics-s2')
    expect(sentences(votes)).toContain('European Market Accelerator was not discussed at a table. Its host wants this to be recorded:')
    expect(votes.blocks).toContainEqual(
      expect.objectContaining({
        style: 'quote',
        text: 'No participants came. The host still asks for a joint approach to the European market.',
      }),
    )
  })

  test('shows posters, and sheets where tables filled one', () => {
    expect(['s1', 's2', 's3'].map((id) => block(section(report, `posters-${id}`), 'posters')?.posters.length)).toEqual([3, 8, 8])
    expect(block(section(report, 'posters-s1'), 'posters')?.brief).toBe(false)
    const sheets = section(report, 'sheets-s2').blocks
    expect(sheets).toHaveLength(8)
    expect(sheets[0]).toMatchObject({
      heading: 'Table 1 · Linkages between clusters and Digital Innovation Hubs',
      rows: [
        { section: 'Main points' },
        { section: 'Region' },
        { section: 'Country' },
        { section: 'EU' },
        { section: 'Most urgent', lines: ['EU'] },
        { section: 'First step' },
      ],
    })
    expect(allSections(report.sections).some(({ id }) => id === 'sheets-s1')).toBe(false)
  })

  test('says in sentences what the tables said together, with thresholds and n of N', () => {
    const areas = section(report, 'question-s3-must-do')
    expect(sentences(areas)).toEqual([
      'Which areas must the initiatives work on?',
      'Five themes were named by more than half of the tables: Value chain collaboration, Innovation uptake, Green/circular economy, Connecting EU ecosystems and SME internationalisation.',
      'Capacity building, Digitalisation and Skills upgrading were flagged by some.',
      'Scaling-up support, Mobility and Shared value / social economy were less prioritised.',
    ])
    const tiers = block(areas, 'tiers')?.tiers ?? []
    expect(tiers.map(({ title, rule }) => `${title}: ${rule}`)).toEqual([
      'Must do: named by more than half of the tables, here 5 or more of 8',
      'Flagged by some: named by at least two tables or a fifth of the tables, here 2 to 4 of 8',
      'Less prioritised: named by fewer, here 1 of 8',
    ])
    expect(tiers[0]?.themes[0]).toMatchObject({
      label: 'Value chain collaboration',
      support: '6 of 8',
      tables: [1, 2, 3, 5, 6, 8],
      hinge: '',
    })
    expect(tiers[1]?.themes[2]?.hinge).toBe('Without table 3 or 7 it would be: less prioritised.')
  })

  test('says that there is no clear focus', () => {
    expect(sentences(section(report, 'question-s3-focus'))).toContain(
      'There is no clear focus: every theme was named by one table. They are Artificial intelligence, Habitat, Furniture, Smart cities and Textiles.',
    )
  })

  test('leads every finding back to notes that are there', () => {
    const { tables } = exampleDay()
    const findings = allSections(report.sections)
      .filter(({ id }) => id.startsWith('question-'))
      .flatMap(({ blocks }) => blocks)
    const evidence = findings.flatMap((each) =>
      each.kind === 'tiers' ? each.tiers.flatMap((tier) => tier.themes.map((theme) => theme.evidence.notes)) : [],
    )
    expect(evidence.length).toBeGreaterThan(30)
    for (const notes of evidence) {
      expect(notes.length).toBeGreaterThan(0)
      for (const { table, note } of notes) expect(tables[table]?.notes[note]).toBeDefined()
    }
  })

  test('counts participants by country without naming anyone', () => {
    const people = section(report, 'people')
    expect(sentences(people)).toEqual(['50 people from 17 countries took part.'])
    const rows = block(people, 'grid')?.rows.map(({ cells }) => cells) ?? []
    expect(rows[0]).toEqual(['France', '5'])
    expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(50)
    expect(exampleDay().people.filter((person) => JSON.stringify(report).includes(person.organisation))).toEqual([])
  })
})

describe('other days', () => {
  let day: WorkshopFile
  beforeAll(() => {
    day = exampleDay()
  })
  const changed = (plenary: Partial<WorkshopFile['plenary']>, rest: Partial<WorkshopFile> = {}) =>
    reportOf({ ...day, ...rest, plenary: { ...day.plenary, ...plenary } })

  test('votes that are not published stay out of the report', () => {
    const poll = day.plenary.phases['s2-topics']
    const report = changed({ phases: { ...day.plenary.phases, 's2-topics': { ...poll, poll: 'closed' } as never } })
    const votes = section(report, 'topics-s2')
    expect(block(votes, 'ranking')).toBeUndefined()
    expect(JSON.stringify(section(report, 'brief'))).not.toContain('dots')
    expect(block(votes, 'list')?.items).toHaveLength(9)
  })

  test('a topic whose table stayed empty says so, and its table is not counted', () => {
    const report = changed({}, { tables: Object.fromEntries(Object.entries(day.tables).filter(([id]) => id !== 's2-table-8')) })
    expect(block(section(report, 'topics-s2'), 'ranking')?.topics.at(-2)?.outcome).toBe('Table 8, nothing was recorded')
    expect(sentences(section(report, 'posters-s2'))).toContain('Table 8 wrote nothing and is not counted.')
  })

  test('merged topics name where they went, withdrawn ones are left out', () => {
    const { topics } = day.plenary
    const one = { ...topics['s2-topic-1'], status: 'merged', mergedInto: 's2-topic-3' } as never
    const two = { ...topics['s2-topic-2'], status: 'withdrawn' } as never
    const report = changed({ topics: { ...topics, 's2-topic-1': one, 's2-topic-2': two } })
    expect(sentences(section(report, 'topics-s2'))).toContain(
      'Benefits for industrial policy through clusters was merged into Cluster definitions.',
    )
    expect(sentences(section(report, 'topics-s2'))[0]).toBe('The participants proposed eight topics.')
  })

  test('clusters without a theme are told, not lost', () => {
    const report = changed(
      {},
      {
        synthesis: {
          ...day.synthesis,
          links: Object.fromEntries(Object.entries(day.synthesis.links).filter(([, link]) => link.theme !== 's3-focus-theme-1')),
        },
      },
    )
    expect(sentences(section(report, 'question-s3-focus'))).toContain('Not linked to a theme: AI.')
  })

  test('a workshop in which nothing happened yet makes a short report', () => {
    const report = reportOf({
      ...day,
      plenary: { ...day.plenary, sessions: {}, phases: {}, talks: {}, topics: {}, tables: {}, tallies: {} },
      tables: {},
      synthesis: { themes: {}, links: {}, narrative: {} },
      people: [],
    })
    expect(report.figures).toEqual([])
    expect(report.sections.map(({ id }) => id)).toEqual(['counted'])
  })
})
