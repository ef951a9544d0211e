import { generateKeyBetween } from 'fractional-indexing'
import { describe, expect, test } from 'vitest'
import { WorkshopFile } from '../formats/workshopFile.ts'
import type { Tier } from '../model/tier.ts'
import { composePoster } from '../rules/poster.ts'
import { phasesInOrder, phasesOf, sectionsOf, tablesOf, talksOf } from '../rules/programme.ts'
import { sittingNow } from '../rules/seating.ts'
import { suggestLinks } from '../rules/similarity.ts'
import { ranking } from '../rules/tally.ts'
import { analyse, type ThemeSupport } from '../rules/tiers.ts'
import { goldLabelDay } from './goldLabelDay.ts'

type Orderable = { id: string; order: string }

const now = Date.UTC(2030, 4, 6, 13)
const day = goldLabelDay({ id: 'w', joinCode: '123456', joinUrl: 'https://example.org/j/123456', now })
const { plenary, tables, synthesis } = day

describe('as a file', () => {
  test('it is valid, and the same whenever it is made', () => {
    expect(WorkshopFile.parse(day)).toEqual(day)
    expect(goldLabelDay({ id: 'w', joinCode: '123456', joinUrl: 'https://example.org/j/123456', now })).toEqual(day)
  })

  test('every order key leaves room behind it, and no two siblings share one', () => {
    const groups: Orderable[][] = [plenary.sessions, plenary.topics, plenary.templates, synthesis.themes].map((records) =>
      Object.values<Orderable>(records),
    )
    for (const table of Object.values(tables)) groups.push(Object.values(table.notes), Object.values(table.clusters))
    for (const session of Object.keys(plenary.sessions))
      groups.push(phasesOf(plenary, session), talksOf(plenary, session), tablesOf(plenary, session), sectionsOf(plenary, session))
    expect(groups.length).toBeGreaterThan(50)
    for (const group of groups) {
      expect(new Set(group.map((record) => record.order)).size).toBe(group.length)
      for (const record of group) expect(generateKeyBetween(record.order, null) > record.order).toBe(true)
    }
  })

  test('it refers only to what is there', () => {
    const people = new Set(day.people.map((person) => person.id))
    const named = [
      ...day.seats.map((seat) => people.has(seat.person) && plenary.tables[seat.table]?.session === seat.session),
      ...Object.values(plenary.tables).flatMap((table) =>
        [table.host, table.rapporteur].filter((person) => person !== undefined).map((person) => people.has(person)),
      ),
      ...Object.values(plenary.topics).map(
        (topic) => people.has(topic.proposer ?? '') && (topic.table === undefined || plenary.tables[topic.table]?.topic === topic.id),
      ),
      ...Object.keys(tables).map((table) => plenary.tables[table] !== undefined),
      ...Object.values(synthesis.links).map(
        (link) => tables[link.table]?.clusters[link.cluster] !== undefined && synthesis.themes[link.theme] !== undefined,
      ),
      ...Object.values(tables).flatMap((table) =>
        Object.values(table.notes).map(
          (note) => people.has(note.author ?? '') && (note.cluster === undefined || table.clusters[note.cluster] !== undefined),
        ),
      ),
    ]
    expect(named.length).toBeGreaterThan(300)
    expect(named.every(Boolean)).toBe(true)
  })
})

describe('the people', () => {
  test('are fifty from seventeen countries, each with a name of their own', () => {
    expect(day.people).toHaveLength(50)
    expect(new Set(day.people.map((person) => person.country)).size).toBe(17)
    expect(new Set(day.people.map((person) => person.name)).size).toBe(50)
  })

  test('have one seat a round, no table holds more than it has chairs, and rapporteurs sit where they take notes', () => {
    const rounds = Map.groupBy(day.seats, (seat) => `${seat.session} ${seat.round}`)
    expect([...rounds.keys()]).toEqual(['s1 1', 's1 2', 's1 3', 's2 1', 's2 2', 's3 1'])
    for (const seats of rounds.values()) {
      expect(new Set(seats.map((seat) => seat.person)).size).toBe(50)
      expect(seats).toHaveLength(50)
      for (const [table, sitting] of Object.entries(sittingNow(seats.map((seat) => ({ table: seat.table }))))) {
        expect(sitting).toBeLessThanOrEqual(plenary.tables[table]?.capacity ?? 0)
      }
    }
    for (const table of Object.values(plenary.tables)) {
      expect(day.seats.some((seat) => seat.table === table.id && seat.person === table.rapporteur)).toBe(true)
    }
  })

  test('wrote only at tables where they sat in that round', () => {
    const sat = new Set(day.seats.map((seat) => `${seat.person} ${seat.table} ${seat.round}`))
    const wrote = Object.entries(tables).flatMap(([table, { notes }]) =>
      Object.values(notes).map((note) => `${note.author} ${table} ${note.round}`),
    )
    expect(wrote.filter((entry) => !sat.has(entry))).toEqual([])
  })
})

test('every phase is filled, and session 3 is being analysed', () => {
  expect(phasesInOrder(plenary).map((phase) => `${phase.session} ${phase.kind}`)).toEqual([
    's1 input', 's1 discussion', 's1 harvest', 's1 gallery',
    's2 input', 's2 topics', 's2 discussion', 's2 harvest', 's2 gallery',
    's3 input', 's3 discussion', 's3 harvest', 's3 gallery', 's3 analysis',
  ]) // prettier-ignore
  expect(['s1', 's2', 's3'].map((session) => talksOf(plenary, session).length)).toEqual([4, 3, 3])
  expect(['s1', 's2', 's3'].map((session) => tablesOf(plenary, session).length)).toEqual([3, 8, 8])
  expect(plenary.live.phase).toBe('s3-analysis')
  expect(plenary.workshop.joinOpen).toBe(true)
})

test('every table signed off a poster with a message and clusters', () => {
  const posters = Object.entries(tables).map(([id, table]) => composePoster(plenary, id, table))
  expect(posters).toHaveLength(19)
  for (const poster of posters) {
    expect(poster?.message).not.toBe('')
    expect(poster?.clusters.length).toBeGreaterThan(1)
    expect(poster?.signedOff).toBeLessThan(now)
  }
})

describe('the vote', () => {
  const [tally] = Object.values(plenary.tallies)
  const ranked = tally === undefined ? [] : ranking(tally, plenary.topics)

  test('ranks the topics as published', () => {
    expect(ranked.map(({ topic, dots }) => [topic.title, dots])).toEqual([
      ['Linkages between clusters and Digital Innovation Hubs', 31],
      ['Cluster definitions', 24],
      ['International and national recognition of clusters', 22],
      ['Sustainability of cluster funding', 16],
      ['Implementation of Smart Specialisation strategies through clusters', 14],
      ['Follow-up of internationalisation activities', 12],
      ['Cluster services for sustainability and added value for members', 11],
      ['Benefits for industrial policy through clusters', 9],
      ['European Market Accelerator', 2],
    ])
  })

  test('counts 47 ballots of three dots', () => {
    expect(tally?.ballots).toBe(47)
    expect(ranked.reduce((sum, { dots }) => sum + dots, 0)).toBe(47 * 3)
    for (const { dots, voters } of ranked) expect(voters).toBeGreaterThanOrEqual(dots / 2)
    expect(ranked.some(({ dots, voters }) => voters < dots)).toBe(true)
  })

  test('leaves the topic without participants without a table, with its host’s statement', () => {
    const accelerator = ranked.at(-1)?.topic
    expect(accelerator).toMatchObject({
      status: 'parked',
      statement: 'No participants came. The host still asks for a joint approach to the European market.',
    })
    expect(accelerator?.table).toBeUndefined()
  })
})

describe('the analysis of session 3', () => {
  const analysis = analyse({ plenary, tables, synthesis, session: 's3' })
  const themesOf = (question: string) => analysis.questions.find((candidate) => candidate.id === `s3-${question}`)?.themes ?? []
  const labels = (themes: readonly ThemeSupport[], tier: Tier) =>
    themes.filter((support) => support.tier === tier).map((support) => support.theme.label)
  const tiersOf = (question: string) => {
    const themes = themesOf(question)
    return { mustDo: labels(themes, 'must-do'), flagged: labels(themes, 'flagged'), minor: labels(themes, 'minor') }
  }

  test('eight tables took part, and every cluster has its theme', () => {
    expect(analysis.tookPart).toHaveLength(8)
    expect(analysis.absent).toEqual([])
    expect(analysis.questions.map((question) => [question.N, question.unlinked.length])).toEqual(Array.from({ length: 8 }, () => [8, 0]))
  })

  test('the areas: must-do, flagged by some, less prioritised', () => {
    expect(tiersOf('must-do')).toEqual({
      mustDo: [
        'Value chain collaboration',
        'Innovation uptake',
        'Green/circular economy',
        'Connecting EU ecosystems',
        'SME internationalisation',
      ],
      flagged: ['Capacity building', 'Digitalisation', 'Skills upgrading'],
      minor: ['Scaling-up support', 'Mobility', 'Shared value / social economy'],
    })
    expect(themesOf('must-do').map((support) => support.n)).toEqual([6, 6, 5, 5, 5, 3, 3, 2, 1, 1, 1])
  })

  test('the objectives', () => {
    expect(tiersOf('objectives')).toEqual({
      mustDo: ['Competitiveness and SME growth', 'Societal challenges and green transition'],
      flagged: [],
      minor: [],
    })
  })

  test('the actors that must be involved, and the others', () => {
    expect(tiersOf('actors-must')).toEqual({ mustDo: ['Clusters', 'SMEs', 'Investors'], flagged: [], minor: [] })
    expect(tiersOf('actors-other')).toEqual({
      mustDo: [],
      flagged: ['Large organisations', 'Technology centres', 'Incubators', 'Regional authorities'],
      minor: [],
    })
  })

  test('no clear focus: every area was named by one table', () => {
    expect(tiersOf('focus')).toEqual({
      mustDo: [],
      flagged: [],
      minor: ['Artificial intelligence', 'Habitat', 'Furniture', 'Smart cities', 'Textiles'],
    })
    expect(themesOf('focus').map((support) => [support.n, support.N])).toEqual(Array.from({ length: 5 }, () => [1, 8]))
  })

  test('five of eight hinge on one table, six of eight do not', () => {
    const hinges = new Map(themesOf('must-do').map((support) => [support.theme.label, support.hinges.map((hinge) => hinge.table)]))
    expect(hinges.get('Value chain collaboration')).toEqual([])
    expect(hinges.get('Skills upgrading')).toEqual(['s3-table-3', 's3-table-7'])
  })

  test('titles that say the same are found without mixing up others', () => {
    const clusters = Object.entries(tables).flatMap(([table, { clusters: made }]) =>
      Object.values(made).flatMap((cluster) =>
        cluster.section?.startsWith('s3-') === true
          ? [{ table, cluster: cluster.id, title: cluster.title, question: cluster.section }]
          : [],
      ),
    )
    const suggestions = suggestLinks(clusters, [])
    expect(suggestions.map(({ label, clusters: found }) => [label, found.length])).toEqual([
      ['Capacity building', 2],
      ['Innovation uptake', 2],
      ['SME internationalisation', 2],
      ['Digital skills', 3],
      ['Cascade funding', 2],
      ['Clusters', 8],
      ['SMEs', 7],
      ['Investors', 4],
      ['Incubators', 2],
      ['Associations', 2],
    ])
    const mixed = suggestions.filter(
      ({ clusters: found }) => new Set(found.map(({ table, cluster }) => synthesis.links[`${table}/${cluster}`]?.theme)).size > 1,
    )
    expect(mixed).toEqual([])
  })
})
