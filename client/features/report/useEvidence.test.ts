import { expect, it } from 'vitest'
import { goldLabelDay } from '#shared/example/goldLabelDay.ts'
import { buildReport } from '#shared/report/build.ts'
import type { Block, ReportSection } from '#shared/report/Report.ts'
import { evidenceNow } from './useEvidence.ts'

const day = goldLabelDay({ id: 'w', joinCode: '123456', joinUrl: 'https://example.org/j/123456', now: Date.UTC(2030, 4, 6, 13) })
const blocksOf = (sections: readonly ReportSection[]): Block[] =>
  sections.flatMap((section) => [...section.blocks, ...blocksOf(section.sections)])
const blocks = blocksOf(buildReport({ ...day, generatedAt: day.exportedAt }).sections)

it('leads from every theme to notes of every table that supports it', () => {
  const themes = blocks.flatMap((block) => (block.kind === 'tiers' ? block.tiers.flatMap((tier) => tier.themes) : []))
  expect(themes.length).toBeGreaterThan(20)
  for (const { evidence, n, notes, tables } of themes) {
    const found = evidenceNow(evidence, day.plenary, day.tables)
    expect(found.tables.map(({ table }) => table.number)).toEqual(tables)
    expect([found.tables.length, found.noteCount]).toEqual([n, notes])
    expect(found.tables.every(({ clusters }) => clusters.length > 0)).toBe(true)
  }
})

it('leads from a ranked topic to the topic and its table', () => {
  const [first] = blocks.flatMap((block) => (block.kind === 'ranking' ? block.topics : []))
  if (first === undefined) throw new Error('The example day has a vote.')
  const found = evidenceNow(first.evidence, day.plenary, day.tables)
  expect([found.topics.map(({ title }) => title), found.tables.map(({ table }) => table.number), found.noteCount]).toEqual([
    [first.title],
    [first.table],
    0,
  ])
})

it('forgets what was removed since, and counts a note once', () => {
  const table = Object.keys(day.tables)[0] ?? ''
  const note = Object.keys(day.tables[table]?.notes ?? {})[0] ?? ''
  const twice = {
    notes: [
      { table, note },
      { table, note },
      { table, note: 'gone' },
      { table: 'gone', note },
    ],
    topics: ['gone'],
    tables: ['gone'],
  }
  expect(evidenceNow(twice, day.plenary, day.tables)).toMatchObject({ noteCount: 1, topics: [], tables: [{ table: { id: table } }] })
})
