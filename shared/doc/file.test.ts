import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { buildWorkshop } from '../formats/build.ts'
import { writeNote, groupNotes, choose, setPosterTitle } from './board.ts'
import { fillPlenary, fillSynthesis, fillTable } from './file.ts'
import { readPlenary } from './plenary.ts'
import { readSynthesis } from './synthesis.ts'
import { answerText, messageText, readTable } from './table.ts'
import { addTheme, linkCluster } from './themes.ts'
import { openTopicsAsTables, proposeTopic } from './topics.ts'

const fields = {
  title: 'Day',
  date: '2026-05-04',
  startsAt: '09:00',
  place: '',
  language: 'en',
  people: 40,
  tableSize: 8,
  namesOnNotes: 'first',
  format: 'three-session',
} as const

describe('filling documents from pictures', () => {
  it('gives back the plenary it read, changed by people meanwhile', () => {
    const first = new Y.Doc()
    fillPlenary(first, buildWorkshop(fields, { id: 'w', joinCode: '123456', joinUrl: 'http://x/join/123456', now: 1 }))
    const session = Object.keys(readPlenary(first).sessions)[1] ?? ''
    const topic = proposeTopic(first, { session, title: 'Money 💶', proposer: 'ana' })
    openTopicsAsTables(first, [topic.id])
    const second = new Y.Doc()
    const picture = readPlenary(first)
    if (picture.workshop === undefined) throw new Error('The workshop is missing.')
    fillPlenary(second, { ...picture, workshop: picture.workshop })
    expect(readPlenary(second)).toEqual(picture)
    expect(Object.keys(picture.tables).length).toBeGreaterThan(0)
  })

  it('gives back a table: notes that can be typed in, clusters, answers, choices, poster', () => {
    const first = new Y.Doc()
    const note = writeNote(first, { text: 'More time', kind: 'idea', round: 1, author: 'ana', section: 's1' })
    groupNotes(first, [note], 'Time')
    answerText(first, 's2').insert(0, 'An answer')
    choose(first, 's3', ['Yes'])
    setPosterTitle(first, 'Our poster')
    messageText(first).insert(0, 'Begin earlier')
    const second = new Y.Doc()
    fillTable(second, readTable(first))
    expect(readTable(second)).toEqual(readTable(first))
    expect(second.getMap<Y.Map<unknown>>('notes').get(note)?.get('text')).toBeInstanceOf(Y.Text)
    expect(readTable(second).answers).toEqual({ s2: 'An answer' })
  })

  it('gives back a synthesis, links keyed by table and cluster', () => {
    const first = new Y.Doc()
    linkCluster(first, 't1', 'c1', addTheme(first, { label: 'Time', session: 's', question: 's' }))
    const second = new Y.Doc()
    fillSynthesis(second, readSynthesis(first))
    expect(readSynthesis(second)).toEqual(readSynthesis(first))
    expect(Object.keys(readSynthesis(second).links)).toEqual(['t1/c1'])
  })
})
