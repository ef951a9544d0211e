import type { Note } from '#shared/model/note.ts'
import type { TableSnapshot } from '#shared/model/snapshot.ts'
import { createSection } from '#shared/model/template.ts'
import { describe, expect, it } from 'vitest'
import { suggestionsOf } from './alike.ts'
import { binned, boardLayout, clustersOf, commonCluster, notesOf, pileOf } from './boardLayout.ts'
import { checklist } from './checklist.ts'
import { firstSuggestion, inSuggestion, readingOrder } from './suggestions.ts'

const note = (id: string, text: string, more: Partial<Note> = {}): Note => ({
  id,
  text,
  order: id,
  kind: 'idea',
  round: 1,
  createdAt: 0,
  ...more,
})

function table(notes: readonly Note[], clusters: TableSnapshot['clusters'] = {}, more: Partial<TableSnapshot> = {}): TableSnapshot {
  return {
    notes: Object.fromEntries(notes.map((each) => [each.id, each])),
    clusters,
    answers: {},
    choices: {},
    poster: { title: '' },
    message: '',
    ...more,
  }
}

const sight = { section: '', declined: new Set<string>(), editing: undefined }

describe('where things lie', () => {
  const board = table(
    [
      note('a', 'in the pile'),
      note('b', 'sorted', { cluster: 'k' }),
      note('c', 'its cluster is gone', { cluster: 'x' }),
      note('d', 'thrown away', { binnedAt: 5 }),
      note('e', '  '),
    ],
    { k: { id: 'k', title: 'K', order: 'a0' } },
  )

  it('leaves out what is in the bin or has no words, and puts notes of dissolved clusters into the pile', () => {
    const layout = boardLayout(board)
    expect(pileOf(layout, '')).toEqual(['a', 'c'])
    expect(notesOf(layout, 'k')).toEqual(['b'])
    expect([layout.notes, layout.unsorted]).toEqual([3, 2])
    expect(binned(board).map(({ id }) => id)).toEqual(['d'])
  })

  it('keeps sections apart', () => {
    const layout = boardLayout(
      table([note('a', 'one', { section: 's' }), note('b', 'two', { section: 't' })], {
        k: { id: 'k', title: '', order: 'a0', section: 't' },
      }),
    )
    expect(pileOf(layout, 's')).toEqual(['a'])
    expect([clustersOf(layout, 's'), clustersOf(layout, 't')]).toEqual([[], ['k']])
  })

  it('knows the only cluster of some notes', () => {
    expect(commonCluster(board, ['b'])?.id).toBe('k')
    expect(commonCluster(board, ['a', 'b'])).toBeUndefined()
  })
})

describe('notes that look alike', () => {
  it('takes the same words for duplicates, the same words in another order for related', () => {
    expect(suggestionsOf(table([note('a', 'Ask hubs first'), note('b', 'ask hubs first!')]))).toMatchObject([
      { notes: ['a', 'b'], duplicates: true, cluster: undefined },
    ])
    expect(suggestionsOf(table([note('a', 'Ask hubs first'), note('b', 'First ask hubs')]))).toMatchObject([{ duplicates: false }])
    expect(suggestionsOf(table([note('a', 'Ask hubs first'), note('b', 'Ask hubs later')]))).toEqual([])
  })

  it('names the cluster where one of them lies, and says nothing where all are sorted', () => {
    const clusters = { k: { id: 'k', title: 'K', order: 'a0' } }
    expect(suggestionsOf(table([note('a', 'Same'), note('b', 'Same', { cluster: 'k' })], clusters))).toMatchObject([
      { notes: ['b', 'a'], cluster: 'k' },
    ])
    expect(suggestionsOf(table([note('a', 'Same', { cluster: 'k' }), note('b', 'Same', { cluster: 'k' })], clusters))).toEqual([])
  })

  it('never suggests across sections, in the bin, after a no, or while somebody types', () => {
    expect(suggestionsOf(table([note('a', 'Same', { section: 's' }), note('b', 'Same', { section: 't' })]))).toEqual([])
    expect(suggestionsOf(table([note('a', 'Same'), note('b', 'Same', { binnedAt: 1 })]))).toEqual([])
    const board = table([note('a', 'Same'), note('b', 'Same')])
    expect(firstSuggestion(board, { ...sight, declined: new Set(['a+b']) })).toBeUndefined()
    expect(firstSuggestion(board, { ...sight, editing: 'b' })).toBeUndefined()
  })

  it('goes first in the order of reading, each note once', () => {
    const board = table([note('a', 'Other'), note('b', 'Same'), note('c', 'Same'), note('d', 'Sorted', { cluster: 'k' })], {
      k: { id: 'k', title: 'K', order: 'a0' },
    })
    expect(inSuggestion(board, firstSuggestion(board, sight))).toEqual(['b', 'c'])
    expect(readingOrder(board, sight)).toEqual(['b', 'c', 'a', 'd'])
  })
})

describe('the checklist', () => {
  const text = createSection({ id: 's', now: 0 }, { template: 't', order: 'a0', title: 'First step', kind: 'text' })

  it('asks for notes, titles, message, answers and the confirmation, in this order', () => {
    const board = table([note('a', 'one')], { k: { id: 'k', title: ' ', order: 'a0' } })
    expect(checklist(board, [text]).map(({ kind, done }) => [kind, done])).toEqual([
      ['notes', false],
      ['titles', false],
      ['message', false],
      ['answer', false],
      ['signOff', false],
    ])
  })

  it('is done when everything is', () => {
    const board = table(
      [note('a', 'one', { cluster: 'k' })],
      { k: { id: 'k', title: 'K', order: 'a0' } },
      { message: 'Do it', answers: { s: 'In May' }, poster: { title: '', signedOff: 1 } },
    )
    expect(checklist(board, [text]).every(({ done }) => done)).toBe(true)
  })
})
