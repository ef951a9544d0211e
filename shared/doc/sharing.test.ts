import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { binNotes, groupNotes, noteText, renameCluster, setNoteKind, writeNote } from './board.ts'
import { recordsOf } from './collections.ts'
import { project } from './projection.ts'
import { answerText, messageText, readTable, tableParts } from './table.ts'

/** A board of two notes, one of them clustered, and its live picture. */
function board() {
  const doc = new Y.Doc()
  const [a, b] = ['a', 'b'].map((text) => writeNote(doc, { text, kind: 'idea', round: 1 })) as [string, string]
  const cluster = groupNotes(doc, [a], 'Money')
  const projection = project(doc, tableParts)
  let told = 0
  projection.subscribe(() => told++)
  return { doc, a, b, cluster, projection, told: () => told }
}

describe('a picture', () => {
  test('replaces the record that changed, and nothing else', () => {
    const { doc, a, b, projection } = board()
    const before = projection.get()
    noteText(doc, a)?.insert(1, '!')
    const after = projection.get()
    expect(after.notes[a]?.text).toBe('a!')
    expect(after.notes[a]).not.toBe(before.notes[a])
    expect(after.notes[b]).toBe(before.notes[b])
    expect(after.clusters).toBe(before.clusters)
    expect(after.poster).toBe(before.poster)
  })

  test('is the same object, and nobody is told, as long as nothing changed', () => {
    const { doc, a, projection, told } = board()
    const before = projection.get()
    setNoteKind(doc, a, 'idea')
    doc.transact(() => {})
    recordsOf(doc, { name: 'of somebody else' }).set('x', new Y.Map())
    expect(projection.get()).toBe(before)
    expect(told()).toBe(0)
  })

  test('tells once a transaction, however much it changes', () => {
    const { doc, a, b, told } = board()
    binNotes(doc, [a, b])
    expect(told()).toBe(1)
  })

  test('follows texts', () => {
    const { doc, projection } = board()
    const before = projection.get()
    answerText(doc, 'step').insert(0, 'Go')
    messageText(doc).insert(0, 'Money first')
    expect(projection.get()).toMatchObject({ answers: { step: 'Go' }, message: 'Money first' })
    expect(projection.get().notes).toBe(before.notes)
    answerText(doc, 'step').delete(0, 2)
    expect(projection.get().answers).toEqual({})
  })

  test('is the picture that is read anew', () => {
    const { doc, a, cluster, projection } = board()
    renameCluster(doc, cluster, 'Funds')
    binNotes(doc, [a])
    answerText(doc, 'step').insert(0, 'Go')
    expect(projection.get()).toEqual(readTable(doc))
  })

  test('skips and reports what does not fit, and takes it back in once it does', () => {
    const { doc, a, b, projection } = board()
    const fields = recordsOf(doc, { name: 'notes' }).get(a)
    fields?.set('kind', 'rant')
    expect(Object.keys(projection.get().notes)).toEqual([b])
    expect(projection.invalid()).toMatchObject([{ where: 'notes', key: a }])
    fields?.set('kind', 'question')
    expect(projection.get().notes[a]?.kind).toBe('question')
  })

  test('stands still once it is destroyed', () => {
    const { doc, projection, told } = board()
    projection.destroy()
    writeNote(doc, { text: 'c', kind: 'idea', round: 1 })
    expect(Object.keys(projection.get().notes)).toHaveLength(2)
    expect(told()).toBe(0)
  })
})
