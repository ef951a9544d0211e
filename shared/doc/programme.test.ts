import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { PhaseOf } from '../model/phase.ts'
import { phasesInOrder, phasesOf, sectionsOf, sessionsInOrder, tablesOf, talksOf } from '../rules/programme.ts'
import { readPlenary } from './plenary.ts'
import {
  addPhase,
  addSection,
  addSession,
  addTable,
  addTalk,
  addTemplate,
  detachTemplate,
  editPhase,
  editSection,
  editSession,
  editTable,
  editTalk,
  movePhase,
  moveSection,
  moveSession,
  moveTalk,
} from './programme.ts'

const titles = (records: readonly { title: string }[]) => records.map((record) => record.title)

describe('the programme', () => {
  test('sessions are added at the end, moved and edited', () => {
    const doc = new Y.Doc()
    const [first, , third] = ['One', 'Two', 'Three'].map((title) => addSession(doc, title)) as [string, string, string]
    moveSession(doc, third, 0)
    editSession(doc, first, { purpose: 'Why?' })
    expect(titles(sessionsInOrder(readPlenary(doc)))).toEqual(['Three', 'One', 'Two'])
    expect(readPlenary(doc).sessions[first]?.purpose).toBe('Why?')
  })

  test('phases move within their session and to another', () => {
    const doc = new Y.Doc()
    const [one, two] = [addSession(doc, 'One'), addSession(doc, 'Two')]
    const [input] = [addPhase(doc, 'input', one), addPhase(doc, 'discussion', one), addPhase(doc, 'gallery', two)]
    movePhase(doc, input, one, 1)
    expect(phasesOf(readPlenary(doc), one).map((phase) => phase.kind)).toEqual(['discussion', 'input'])
    movePhase(doc, input, two, 0)
    expect(phasesInOrder(readPlenary(doc)).map((phase) => phase.kind)).toEqual(['discussion', 'input', 'gallery'])
  })

  test('two facilitators change different settings of one phase while apart', () => {
    const [ana, bruno] = [new Y.Doc(), new Y.Doc()]
    const phase = addPhase(ana, 'discussion', addSession(ana, 'One'))
    Y.applyUpdate(bruno, Y.encodeStateAsUpdate(ana))
    editPhase<PhaseOf<'discussion'>>(ana, phase, { rounds: 5 })
    editPhase<PhaseOf<'discussion'>>(bruno, phase, { roundMinutes: 12 })
    Y.applyUpdate(ana, Y.encodeStateAsUpdate(bruno))
    expect(readPlenary(ana).phases[phase]).toMatchObject({ rounds: 5, roundMinutes: 12 })
  })

  test('talks are added, edited and moved', () => {
    const doc = new Y.Doc()
    const session = addSession(doc, 'One')
    const [, second] = [addTalk(doc, session, { title: 'First' }), addTalk(doc, session, { title: 'Second', role: 'Baker' })]
    moveTalk(doc, second, 0)
    editTalk(doc, second, { points: ['Bread'] })
    moveTalk(doc, 'gone', 0)
    expect(talksOf(readPlenary(doc), session)).toMatchObject([{ title: 'Second', role: 'Baker', points: ['Bread'] }, { title: 'First' }])
  })

  test('tables are numbered on within their session', () => {
    const doc = new Y.Doc()
    const [one, two] = [addSession(doc, 'One'), addSession(doc, 'Two')]
    const first = addTable(doc, one, { title: 'A' })
    editTable(doc, first, { number: 7 })
    addTable(doc, one, { title: 'B', capacity: 3 })
    addTable(doc, two, { title: 'C' })
    expect(tablesOf(readPlenary(doc), one).map(({ number, capacity }) => [number, capacity])).toEqual([
      [7, 8],
      [8, 3],
    ])
    expect(tablesOf(readPlenary(doc), two)[0]?.number).toBe(1)
  })

  test('a template comes with its first section, is filled up, and can be taken off', () => {
    const doc = new Y.Doc()
    const session = addSession(doc, 'One')
    const template = addTemplate(doc, session, 'Sheet', 'Areas')
    const step = addSection(doc, template, 'First step')
    editSection(doc, step, { kind: 'text' })
    moveSection(doc, step, 0)
    expect(sectionsOf(readPlenary(doc), session)).toMatchObject([
      { title: 'First step', kind: 'text' },
      { title: 'Areas', kind: 'notes' },
    ])
    detachTemplate(doc, session)
    expect(sectionsOf(readPlenary(doc), session)).toEqual([])
    expect(Object.keys(readPlenary(doc).sections)).toHaveLength(2)
  })

  test('what is gone is not edited back into life', () => {
    const doc = new Y.Doc()
    editSession(doc, 'gone', { purpose: 'Why?' })
    expect(readPlenary(doc).sessions).toEqual({})
  })
})
