import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCluster } from '../model/cluster.ts'
import { notStarted } from '../model/live.ts'
import { createNote, type Note } from '../model/note.ts'
import { createPhase } from '../model/phase.ts'
import { createSession } from '../model/session.ts'
import type { PlenarySnapshot, SynthesisSnapshot, TableSnapshot } from '../model/snapshot.ts'
import { createTable } from '../model/table.ts'
import { createSection, createTemplate } from '../model/template.ts'
import { createTheme, linkKey } from '../model/theme.ts'
import { defaultThresholds } from '../model/tier.ts'
import { hingesOf } from './robustness.ts'
import { fewestFor, tierOf } from './support.ts'
import { analyse } from './tiers.ts'

const birth = (id: string) => ({ id, now: 0 })
const table = (number: number) =>
  createTable(birth(`t${number}`), { session: 's', order: `a${number}`, number, title: `Table ${number}`, capacity: 8 })

const plenary: PlenarySnapshot = {
  workshop: undefined,
  sessions: { s: createSession(birth('s'), { title: 'Session', order: 'a0', template: 'sheet' }) },
  phases: { p: createPhase(birth('p'), 'analysis', { session: 's', order: 'a0' }) },
  talks: {},
  topics: {},
  tables: Object.fromEntries([1, 2, 3, 4].map((number) => [`t${number}`, table(number)])),
  templates: { sheet: createTemplate(birth('sheet'), { title: 'Sheet', order: 'a0' }) },
  sections: {
    areas: createSection(birth('areas'), { template: 'sheet', order: 'a0', title: 'Areas', prompt: 'Which areas?' }),
    step: createSection(birth('step'), { template: 'sheet', order: 'a1', title: 'First step', kind: 'text' }),
  },
  tallies: {},
  live: notStarted,
}

const empty: TableSnapshot = { notes: {}, clusters: {}, answers: {}, choices: {}, poster: { title: '' }, message: '' }

/** A board with clusters: title → notes as `author: text`, or text alone. */
function board(clusters: Record<string, string[]>, section: string | undefined = 'areas'): TableSnapshot {
  const notes: Note[] = []
  const made = Object.keys(clusters).map((title, index) => createCluster(birth(title), { title, order: `a${index}`, section }))
  for (const [title, texts] of Object.entries(clusters)) {
    for (const entry of texts) {
      const [author, text] = entry.includes(': ') ? (entry.split(': ') as [string, string]) : [undefined, entry]
      notes.push(
        createNote(birth(`${title}-${notes.length}`), {
          text,
          kind: 'idea',
          order: `a${notes.length}`,
          round: 1,
          cluster: title,
          ...(author === undefined ? {} : { author }),
        }),
      )
    }
  }
  return {
    ...empty,
    clusters: Object.fromEntries(made.map((cluster) => [cluster.id, cluster])),
    notes: Object.fromEntries(notes.map((note) => [note.id, note])),
  }
}

/** Themes by label, each with the clusters `table/title` that it has. */
function synthesisOf(themes: Record<string, string[]>, question = 'areas'): SynthesisSnapshot {
  const links = Object.entries(themes).flatMap(([theme, keys]) =>
    keys.map((key) => {
      const [station = '', cluster = ''] = key.split('/')
      return [linkKey(station, cluster), { table: station, cluster, theme }] as const
    }),
  )
  const made = Object.keys(themes).map((label, index) => createTheme(birth(label), { label, session: 's', question, order: `a${index}` }))
  return { themes: Object.fromEntries(made.map((theme) => [theme.id, theme])), links: Object.fromEntries(links), narrative: {} }
}

const areas = (tables: Record<string, TableSnapshot>, synthesis: SynthesisSnapshot, change: Partial<PlenarySnapshot> = {}) => {
  const analysis = analyse({ plenary: { ...plenary, ...change }, tables, synthesis, session: 's' })
  const question = analysis.questions.find((candidate) => candidate.id === 'areas')
  if (question === undefined) throw new Error('The question is missing.')
  return { analysis, question }
}

describe('tiers', () => {
  test.each([
    [5, 8, 'must-do'],
    [4, 8, 'flagged'],
    [2, 8, 'flagged'],
    [1, 8, 'minor'],
    [1, 5, 'flagged'],
    [3, 15, 'flagged'],
    [0, 8, 'minor'],
    [0, 0, 'minor'],
  ] as const)('%i of %i tables: %s', (n, N, tier) => expect(tierOf(n, N, defaultThresholds)).toBe(tier))

  test('exactly two thirds is not more than two thirds', () => {
    expect(tierOf(4, 6, { ...defaultThresholds, mustDoShare: 2 / 3 })).toBe('flagged')
  })

  test('the fewest tables for a tier', () => {
    expect([
      fewestFor('must-do', 8, defaultThresholds),
      fewestFor('flagged', 8, defaultThresholds),
      fewestFor('must-do', 0, defaultThresholds),
    ]).toEqual([5, 2, undefined])
  })

  test('more support never lowers a tier', () => {
    const rank = { 'must-do': 2, flagged: 1, minor: 0 }
    const thresholds = fc.record({
      mustDoShare: fc.double({ min: 0, max: 0.99, noNaN: true }),
      flaggedTables: fc.integer({ min: 1, max: 9 }),
      flaggedShare: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    const property = fc.property(fc.integer({ min: 1, max: 60 }), thresholds, (N, limits) =>
      Array.from({ length: N }, (_, n) => n).every((n) => rank[tierOf(n + 1, N, limits)] >= rank[tierOf(n, N, limits)]),
    )
    expect(() => fc.assert(property)).not.toThrow()
  })
})

describe('leaving one table out', () => {
  const ids = ['t1', 't2', 't3', 't4']

  test('a bare majority hinges on every table that supports it', () => {
    expect(hingesOf(new Set(['t1', 't2', 't3']), ids, { ...defaultThresholds, mustDoShare: 0.7 })).toEqual([
      { table: 't1', becomes: 'flagged' },
      { table: 't2', becomes: 'flagged' },
      { table: 't3', becomes: 'flagged' },
    ])
  })

  test('half of the tables become a majority where one of the others is set aside', () => {
    expect(hingesOf(new Set(['t1', 't2']), ids, defaultThresholds)).toContainEqual({ table: 't4', becomes: 'must-do' })
  })

  test('broad support hinges on nobody', () => {
    expect(hingesOf(new Set(ids), ids, defaultThresholds)).toEqual([])
  })
})

describe('support', () => {
  test('counts tables, not notes; a table that left the box empty still had the question', () => {
    const tables = {
      t1: board({ Skills: ['a', 'b', 'c', 'd'], Money: ['x'] }),
      t2: board({ Funds: ['y'] }),
      t3: { ...empty, answers: { step: 'Call the mayor' } },
      t4: empty,
    }
    const { analysis, question } = areas(tables, synthesisOf({ Skills: ['t1/Skills'], Money: ['t1/Money', 't2/Funds'] }))
    expect(question.N).toBe(3)
    expect(question.themes.map(({ theme, tier, n, N, notes }) => [theme.label, tier, n, N, notes])).toEqual([
      ['Money', 'must-do', 2, 3, 2],
      ['Skills', 'flagged', 1, 3, 4],
    ])
    expect(analysis.absent.map((station) => station.number)).toEqual([4])
    expect(analysis.questions.map((entry) => entry.id)).toEqual(['areas'])
  })

  test('two clusters of a table count as one table, and authors once', () => {
    const tables = { t1: board({ Skills: ['ana: a', 'bruno: b'], Training: ['ana: c'] }), t2: board({ Skills: ['d'] }) }
    const [support] = areas(tables, synthesisOf({ Skills: ['t1/Skills', 't1/Training', 't2/Skills'] })).question.themes
    expect(support).toMatchObject({ n: 2, N: 2, notes: 4, people: 2 })
    expect(support?.tables.map(({ table: { number }, notes }) => [number, notes.map((note) => note.text)])).toEqual([
      [1, ['a', 'b', 'c']],
      [2, ['d']],
    ])
  })

  test('binned and empty notes do not count, nor do clusters left without any', () => {
    const filled = board({ Skills: ['a', '  '] })
    const binned = {
      ...filled,
      notes: Object.fromEntries(Object.entries(filled.notes).map(([id, note]) => [id, { ...note, binnedAt: 5 }])),
    }
    const { question } = areas(
      { t1: filled, t2: { ...binned, message: 'Still here' } },
      synthesisOf({ Skills: ['t1/Skills', 't2/Skills'] }),
    )
    expect(question.themes[0]).toMatchObject({ n: 1, N: 2, notes: 1 })
    expect(question.unlinked).toEqual([])
  })

  test('a cluster moved to another box no longer supports the theme', () => {
    const { analysis, question } = areas({ t1: board({ Skills: ['a'] }, 'step') }, synthesisOf({ Skills: ['t1/Skills'] }))
    expect(question.themes[0]).toMatchObject({ n: 0, tier: 'minor' })
    expect(analysis.questions.at(-1)).toMatchObject({ id: 's', unlinked: [{ cluster: { title: 'Skills' } }] })
  })

  test('without a template the session is the question', () => {
    const sessions = { s: createSession(birth('s'), { title: 'Session', order: 'a0', purpose: 'Why are we here?' }) }
    const tables = { t1: board({ Skills: ['a'] }, undefined), t2: board({ Skill: ['b'] }, undefined) }
    const analysis = analyse({
      plenary: { ...plenary, sessions },
      tables,
      synthesis: synthesisOf({ Skills: ['t1/Skills', 't2/Skill'] }, 's'),
      session: 's',
    })
    expect(analysis.questions).toMatchObject([{ id: 's', prompt: 'Why are we here?', themes: [{ n: 2, N: 2, tier: 'must-do' }] }])
  })

  test('clusters without a theme, or with one that is gone, are told', () => {
    const { question } = areas(
      { t1: board({ Skills: ['a'], Money: ['b'] }) },
      { ...synthesisOf({}), links: { 't1/Money': { table: 't1', cluster: 'Money', theme: 'gone' } } },
    )
    expect(question.unlinked.map((entry) => entry.cluster.title)).toEqual(['Skills', 'Money'])
  })

  test('strong but lonely points stay in sight', () => {
    const tables = {
      t1: board({ Care: ['ana: a', 'bruno: b'], Mobility: ['c'] }),
      t2: board({ Rent: ['a', 'b', 'c'] }),
      t3: board({ Other: ['x'] }),
      t4: board({ Other: ['x'] }),
    }
    const phases = {
      p: { ...plenary.phases['p'], thresholds: { mustDoShare: 0.5, flaggedTables: 2, flaggedShare: 0.5 } },
    } as PlenarySnapshot['phases']
    const { question } = areas(tables, synthesisOf({ Care: ['t1/Care'], Mobility: ['t1/Mobility'] }), { phases })
    expect(question.tray.map(({ label, theme, people }) => [label, theme, people])).toEqual([
      ['Care', 'Care', 2],
      ['Rent', undefined, 0],
    ])
  })
})
