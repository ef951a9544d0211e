import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { messageKinds } from './RawDevice.ts'

/** Shared documents as anybody with a stock y-websocket client sees them. */

const syncStep1 = 0
const syncUpdate = 2

/** "I have nothing yet: what is there?" */
export function questionFrame(): Uint8Array {
  return frame(syncStep1, Y.encodeStateVector(new Y.Doc()))
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return frame(syncUpdate, update)
}

/** "Is everything before this on disk?" */
export function ackFrame(counter: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageKinds.ack)
  encoding.writeVarUint(encoder, counter)
  return encoding.toUint8Array(encoder)
}

/** The document out of the server's answer to a question. */
export function documentIn(answer: Uint8Array): Y.Doc {
  const decoder = decoding.createDecoder(answer)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
  return doc
}

/** What changing something adds to a document. */
export function updateOf(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.transact(() => change(doc))
  return Y.encodeStateAsUpdate(doc, before)
}

/** The JSON of a refusal. */
export function refusalIn(message: Uint8Array): { code: string; reason: string } {
  const decoder = decoding.createDecoder(message)
  decoding.readVarUint(decoder)
  return JSON.parse(decoding.readVarString(decoder)) as { code: string; reason: string }
}

function frame(step: number, content: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageKinds.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, content)
  return encoding.toUint8Array(encoder)
}
