import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { byHand, plenaryCollections, putRecord, setFields } from './collections.ts'
import { readPlenary } from './plenary.ts'
import { addPhase, addSession, addTable, addTables, editSession, editTable, removePhase, removeSession, removeTable } from './programme.ts'
import { restore } from './removed.ts'
import { openTopicsAsTables, proposeTopic } from './topics.ts'

function programme() {
  const doc = new Y.Doc()
  setFields(doc.getMap('live'), { round: 0 })
  const session = addSession(doc, 'Morning')
  const phase = addPhase(doc, 'discussion', session)
  const undo = new Y.UndoManager(
    Object.values(plenaryCollections).map(({ name }) => doc.getMap(name)),
    { trackedOrigins: new Set([byHand]), captureTimeout: 0 },
  )
  return { doc, session, phase, undo }
}

test('a removed phase comes back as it was, after other edits too', () => {
  const { doc, session, phase } = programme()
  const before = readPlenary(doc).phases
  const removed = removePhase(doc, phase)
  expect(readPlenary(doc).phases).toEqual({})
  editSession(doc, session, { title: 'Afternoon' })
  restore(doc, removed)
  expect(readPlenary(doc).phases).toEqual(before)
  expect(readPlenary(doc).sessions[session]?.title).toBe('Afternoon')
})

test('a removed session brings back everything in it', () => {
  const { doc, session } = programme()
  addTable(doc, session, { title: 'Money' })
  proposeTopic(doc, { session, title: 'Fees' })
  const before = readPlenary(doc)
  const removed = removeSession(doc, session)
  expect(readPlenary(doc)).toMatchObject({ sessions: {}, phases: {}, tables: {}, topics: {} })
  restore(doc, removed)
  expect(readPlenary(doc)).toEqual(before)
})

test('the topic of a removed table can be opened again, and coming back belongs to its table', () => {
  const { doc, session } = programme()
  const topic = proposeTopic(doc, { session, title: 'Fees' }).id
  const [table = ''] = openTopicsAsTables(doc, [topic])
  const removed = removeTable(doc, table)
  expect(readPlenary(doc).topics[topic]).toMatchObject({ status: 'proposed' })
  expect(readPlenary(doc).topics[topic]?.table).toBeUndefined()
  restore(doc, removed)
  expect(readPlenary(doc).topics[topic]).toMatchObject({ status: 'opened', table })
  expect(readPlenary(doc).tables[table]?.title).toBe('Fees')
})

test('what somebody else brought back meanwhile keeps their edits', () => {
  const { doc, session } = programme()
  const table = addTable(doc, session, { title: 'Money' })
  const removed = removeTable(doc, table)
  restore(doc, removed)
  editTable(doc, table, { title: 'Rules' })
  restore(doc, removed)
  expect(readPlenary(doc).tables[table]?.title).toBe('Rules')
})

test('after a removal is taken back, undo takes back the step before it', () => {
  const { doc, session, phase, undo } = programme()
  editSession(doc, session, { title: 'Afternoon' })
  restore(doc, removePhase(doc, phase))
  undo.undo()
  expect(readPlenary(doc).phases[phase]).toBeDefined()
  expect(readPlenary(doc).sessions[session]?.title).toBe('Morning')
})

test('several tables are one step, numbered on from those there are', () => {
  const { doc, session, undo } = programme()
  putRecord(doc, plenaryCollections.tables, {
    id: 't7',
    order: 'a0',
    session,
    number: 7,
    title: 'Seven',
    question: '',
    capacity: 4,
    locked: false,
  })
  undo.clear()
  const added = addTables(doc, session, 3, { titleOf: (number) => `Group ${number}`, question: 'Why?', capacity: 5 })
  const { tables } = readPlenary(doc)
  expect(added.map((id) => tables[id])).toMatchObject(
    [8, 9, 10].map((number) => ({ number, title: `Group ${number}`, question: 'Why?', capacity: 5 })),
  )
  undo.undo()
  expect(Object.keys(readPlenary(doc).tables)).toEqual(['t7'])
})
