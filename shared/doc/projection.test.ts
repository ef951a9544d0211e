import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { noteText, writeNote } from './board.ts'
import { plenaryParts } from './plenary.ts'
import { project } from './projection.ts'
import { narrativeText, synthesisParts } from './synthesis.ts'
import { tableParts } from './table.ts'
import { editTopic, proposeTopic } from './topics.ts'

it('shows a change inside a record, and keeps every other reference', () => {
  const doc = new Y.Doc()
  const bread = proposeTopic(doc, { session: 's', title: 'Bread' })
  const jam = proposeTopic(doc, { session: 's', title: 'Jam' })
  const projection = project(doc, plenaryParts)
  const before = projection.get()
  editTopic(doc, bread.id, { title: 'Rye bread' })
  const after = projection.get()
  expect(after.topics[bread.id]?.title).toBe('Rye bread')
  expect(after.topics[jam.id]).toBe(before.topics[jam.id])
  expect(after.tables).toBe(before.tables)
})

it('shows letters typed into a record’s text, also from another replica', () => {
  const ana = new Y.Doc()
  const note = writeNote(ana, { text: 'Mor', kind: 'idea', round: 1 })
  const bruno = new Y.Doc()
  Y.applyUpdate(bruno, Y.encodeStateAsUpdate(ana))
  const projection = project(bruno, tableParts)
  noteText(ana, note)?.insert(3, 'e time')
  Y.applyUpdate(bruno, Y.encodeStateAsUpdate(ana))
  expect(projection.get().notes[note]?.text).toBe('More time')
})

it('shows a text that somebody else began', () => {
  const ana = new Y.Doc()
  const bruno = new Y.Doc()
  const projection = project(bruno, synthesisParts)
  narrativeText(ana, 'intro').insert(0, 'We met.')
  Y.applyUpdate(bruno, Y.encodeStateAsUpdate(ana))
  expect(projection.get().narrative).toEqual({ intro: 'We met.' })
  narrativeText(ana, 'intro').insert(7, ' We ate.')
  Y.applyUpdate(bruno, Y.encodeStateAsUpdate(ana))
  expect(projection.get().narrative).toEqual({ intro: 'We met. We ate.' })
})
