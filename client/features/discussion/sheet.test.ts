import { describe, expect, it } from 'vitest'
import { createCluster } from '#shared/model/cluster.ts'
import { createNote, type Note } from '#shared/model/note.ts'
import type { TableSnapshot } from '#shared/model/snapshot.ts'
import { createSection, type Section } from '#shared/model/template.ts'
import { boxesOf, fillOf, inColumns, leastFilled, likelyBox, notesIn } from './sheet.ts'

const section = (id: string, kind: Section['kind'], title = id): Section =>
  createSection({ id, now: 0 }, { template: 't', order: id, title, kind, choices: ['yes', 'no'] })
const sections = [
  section('a', 'notes', 'Objectives'),
  section('b', 'notes', 'Key activities'),
  section('c', 'text'),
  section('d', 'choice'),
]
const boxes = boxesOf(sections)

function board(notes: (Partial<Note> & { id: string })[], patch: Partial<TableSnapshot> = {}): TableSnapshot {
  const records = notes.map<[string, Note]>(({ id, ...note }) => [
    id,
    { ...createNote({ id, now: 0 }, { text: id, kind: 'idea', order: id, round: 1 }), ...note },
  ])
  return { notes: Object.fromEntries(records), clusters: {}, answers: {}, choices: {}, poster: { title: '' }, message: '', ...patch }
}

const ids = (notes: readonly Note[]) => notes.map(({ id }) => id)

describe('notesIn', () => {
  it('sorts notes into boxes, and into the pile what has none', () => {
    const table = board([
      { id: 'n2', section: 'a' },
      { id: 'n1', section: 'a' },
      { id: 'n3' },
      { id: 'n4', section: 'gone' },
      { id: 'n5', section: 'c' },
      { id: 'n6', section: 'a', binnedAt: 5 },
    ])
    expect(ids(notesIn(table, 'a', boxes))).toEqual(['n1', 'n2'])
    expect(ids(notesIn(table, undefined, boxes))).toEqual(['n3', 'n4', 'n5'])
  })

  it('follows a note into the box of its cluster', () => {
    const cluster = createCluster({ id: 'k', now: 0 }, { title: 'K', order: 'a', section: 'b' })
    expect(ids(notesIn(board([{ id: 'n', section: 'a', cluster: 'k' }], { clusters: { k: cluster } }), 'b', boxes))).toEqual(['n'])
  })

  it('keeps a note that is being emptied', () => {
    expect(notesIn(board([{ id: 'n', text: '', section: 'a' }]), 'a', boxes)).toHaveLength(1)
  })

  it('puts everything on one board where there is no template', () => {
    expect(ids(notesIn(board([{ id: 'n1' }, { id: 'n2', section: 'a' }]), undefined, []))).toEqual(['n1', 'n2'])
  })
})

describe('leastFilled', () => {
  it('names the emptiest, the first of several', () => {
    expect(leastFilled(board([{ id: 'n', section: 'a' }]), sections)?.id).toBe('b')
    expect(leastFilled(board([]), sections)?.id).toBe('a')
  })

  it('takes an answer or a choice for full once it is given', () => {
    const table = board(
      [
        { id: 'n1', section: 'a' },
        { id: 'n2', section: 'b' },
      ],
      { answers: { c: 'Yes.' }, choices: { d: ['yes'] } },
    )
    expect(leastFilled(table, sections)?.id).toBe('a')
    expect(leastFilled({ ...table, answers: { c: ' ' } }, sections)?.id).toBe('c')
    expect(leastFilled(table, sections.slice(2))).toBeUndefined()
  })

  it('counts by kind', () => {
    const table = board([{ id: 'n1', section: 'a' }], { choices: { d: ['yes', 'no'] } })
    expect(sections.map((each) => fillOf(table, each, boxes))).toEqual([1, 0, 0, 2])
  })
})

describe('likelyBox', () => {
  it('goes by shared words with heading and notes', () => {
    expect(likelyBox({ text: 'More activities abroad' }, board([{ id: 'n', section: 'a' }]), boxes)?.id).toBe('b')
    expect(likelyBox({ text: 'Pilot lines' }, board([{ id: 'n', section: 'a', text: 'Open a pilot line' }]), boxes)?.id).toBe('a')
  })

  it('falls back on the emptiest', () => {
    expect(likelyBox({ text: 'zzz' }, board([{ id: 'n', section: 'a' }]), boxes)?.id).toBe('b')
    expect(likelyBox({ text: 'zzz' }, board([]), [])).toBeUndefined()
  })
})

describe('inColumns', () => {
  it('moves nothing when a note is added', () => {
    const before = inColumns(['a', 'b', 'c'], 2)
    const after = inColumns(['a', 'b', 'c', 'd'], 2)
    expect(before).toEqual([['a', 'c'], ['b']])
    expect(after.map((column, index) => column.slice(0, before[index]?.length))).toEqual(before)
  })
})
