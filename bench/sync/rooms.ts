import * as Y from 'yjs'
import { putRecord, tableCollections } from '#shared/doc/collections.ts'
import { noteText } from '#shared/doc/board.ts'
import { addSession, editSession } from '#shared/doc/programme.ts'
import { createNote } from '#shared/model/note.ts'

const words = 'the market opens early and people bring what they grew so that nobody goes home with nothing to cook'.split(' ')

/** A table's content with so many notes, about 115 bytes each: what a person writes on a sticky note. */
export function tableState(notes: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  doc.transact(() => {
    for (let n = 0; n < notes; n++) {
      const text = Array.from({ length: 3 }, (_, word) => words[(n + word) % words.length]).join(' ')
      putRecord(
        doc,
        tableCollections.notes,
        createNote({ id: noteId(n), now: 1_700_000_000_000 + n }, { text, kind: 'idea', round: 1, order: `a${n}` }),
      )
    }
  })
  return Y.encodeStateAsUpdate(doc)
}

export const noteId = (n: number): string => `n${n}`

/** Somebody types at the end of a note. */
export const typeInNote = (note: string) => (doc: Y.Doc, text: string) => {
  const field = noteText(doc, note)
  field?.insert(field.length, text)
}

/** A plenary with sessions whose titles facilitators edit. */
export function plenaryState(sessions: number): { state: Uint8Array; sessions: string[] } {
  const doc = new Y.Doc()
  doc.clientID = 1
  const ids = Array.from({ length: sessions }, (_, n) => addSession(doc, `Session ${n + 1}`))
  return { state: Y.encodeStateAsUpdate(doc), sessions: ids }
}

export const typeTitle = (session: string) => (doc: Y.Doc, text: string) => {
  editSession(doc, session, { title: text })
}
