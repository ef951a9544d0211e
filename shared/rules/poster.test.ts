import { describe, expect, test } from 'vitest'
import { createCluster } from '../model/cluster.ts'
import { notStarted } from '../model/live.ts'
import { createNote, type Note } from '../model/note.ts'
import { createSession } from '../model/session.ts'
import type { PlenarySnapshot, TableSnapshot } from '../model/snapshot.ts'
import { createTable } from '../model/table.ts'
import { createSection, createTemplate } from '../model/template.ts'
import { composePoster } from './poster.ts'
import { progressOf } from './progress.ts'

const birth = (id: string) => ({ id, now: 10 })
const plenary: PlenarySnapshot = {
  workshop: undefined,
  sessions: {
    later: createSession(birth('later'), { title: 'Later', order: 'a1', template: 'sheet' }),
    first: createSession(birth('first'), { title: 'First', order: 'a0' }),
  },
  phases: {},
  talks: {},
  topics: {},
  tables: { t: createTable(birth('t'), { session: 'later', order: 'a0', number: 3, title: 'Funding', capacity: 8 }) },
  templates: { sheet: createTemplate(birth('sheet'), { title: 'Sheet', order: 'a0' }) },
  sections: {
    areas: createSection(birth('areas'), { template: 'sheet', order: 'a0', title: 'Areas' }),
    when: createSection(birth('when'), { template: 'sheet', order: 'a1', title: 'When', kind: 'choice', choices: ['Now', 'Later'] }),
    step: createSection(birth('step'), { template: 'sheet', order: 'a2', title: 'First step', kind: 'text' }),
    more: createSection(birth('more'), { template: 'sheet', order: 'a3', title: 'More' }),
  },
  tallies: {},
  live: notStarted,
}

const note = (id: string, fields: Partial<Note>): Note => ({
  ...createNote(birth(id), { text: id, kind: 'idea', order: 'a0', round: 1 }),
  ...fields,
})
const cluster = (id: string, section: string | undefined, order: string) => createCluster(birth(id), { title: id, order, section })
const byId = <T extends { id: string }>(records: T[]): Record<string, T> => Object.fromEntries(records.map((record) => [record.id, record]))

const table: TableSnapshot = {
  notes: byId([
    note('second', { cluster: 'money', order: 'a2', author: 'ana', round: 2, createdAt: 30 }),
    note('first', { cluster: 'money', order: 'a1', author: 'bruno', kind: 'obstacle' }),
    note('extra', { cluster: 'late', author: 'ana' }),
    note('loose', { section: 'areas', kind: 'question' }),
    note('lost', { cluster: 'dissolved', section: 'areas' }),
    note('binned', { cluster: 'money', binnedAt: 20 }),
  ]),
  clusters: byId([cluster('late', 'more', 'a0'), cluster('money', 'areas', 'a1'), cluster('empty', 'areas', 'a2')]),
  answers: { step: ' Call the mayor ', gone: 'Of a removed section' },
  choices: { when: ['Now'] },
  poster: { title: ' ', signedOff: 40 },
  message: 'Money first',
}

describe('a poster', () => {
  const poster = composePoster(plenary, 't', table)

  test('is headed by its own title, else the table’s, and knows its session', () => {
    expect(poster).toMatchObject({
      title: 'Funding',
      number: 3,
      session: { number: 2, title: 'Later' },
      message: 'Money first',
      signedOff: 40,
    })
    expect(composePoster(plenary, 't', { ...table, poster: { title: 'Money!' } })?.title).toBe('Money!')
  })

  test('shows filled clusters by section, their notes in order, without the bin', () => {
    expect(poster?.clusters.map(({ title, section, notes }) => [title, section, notes.map((each) => each.id)])).toEqual([
      ['money', 'Areas', ['first', 'second']],
      ['late', 'More', ['extra']],
    ])
  })

  test('counts people, kinds, rounds and the pile', () => {
    expect(poster).toMatchObject({ people: 2, notes: 5, counts: { idea: 3, obstacle: 1, example: 0, question: 1 }, rounds: 2, unsorted: 2 })
  })

  test('carries the answers of sections that are still asked', () => {
    expect(poster?.answers.map(({ title, lines }) => [title, lines])).toEqual([
      ['When', ['Now']],
      ['First step', ['Call the mayor']],
    ])
  })

  test('counts what does not fit on the sheet', () => {
    expect(composePoster(plenary, 't', table, 1)).toMatchObject({ clusters: [{ title: 'money' }], moreClusters: 1, moreNotes: 1 })
  })

  test('of a table that is gone is none', () => {
    expect(composePoster(plenary, 'gone', table)).toBeUndefined()
  })
})

test('progress tells notes, filled sections, pile and the newest note', () => {
  expect(progressOf(plenary, 't', table)).toEqual({
    notes: { idea: 3, obstacle: 1, example: 0, question: 1 },
    sections: 4,
    clusters: 3,
    unsorted: 2,
    signedOff: true,
    latest: { text: 'second', kind: 'idea' },
    at: 30,
  })
})
