import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { HotDocument } from './HotDocument.ts'
import { shapeOf } from './Placement.ts'
import { readUint } from './readUint.ts'
import { readTextLength } from './scanUpdate.ts'

/** A text that begins behind a neighbour on its left and has none on its right, as Yjs writes it. */
const textBehind = 0x84

/**
 * Is the update one piece of text that a person puts behind the last thing they wrote, with nobody in between? Most of what a table
 * writes is, letter by letter, and of such a piece all that the checks find out is known from the text that it goes on. Whatever this
 * says no to is checked in full; what it says yes to, those checks would let pass.
 */
export function goesOn({ doc, name, owners }: Pick<HotDocument, 'doc' | 'name' | 'owners'>, update: Uint8Array, person: string): boolean {
  // One client with one struct, and no deletions.
  if (update[0] !== 1 || update[1] !== 1 || update[update.length - 1] !== 0) return false
  try {
    const decoder = decoding.createDecoder(update)
    decoder.pos = 2
    const client = readUint(decoder)
    const clock = readUint(decoder)
    if (decoding.readUint8(decoder) !== textBehind || readUint(decoder) !== client || readUint(decoder) !== clock - 1) return false
    const length = readTextLength(decoder)
    if (length === 0 || clock + length > 0xffff_ffff || decoder.pos !== update.length - 1) return false
    if (owners.get(client) !== person || Y.getState(doc.store, client) !== clock) return false
    const before = doc.store.clients.get(client)?.at(-1)
    if (!(before instanceof Y.Item) || before.deleted || before.right !== null || before.parentSub !== null) return false
    const text = before.parent
    if (!(text instanceof Y.AbstractType) || text._item?.deleted === true) return false
    const shape = shapeOf(text, name)
    return shape.kind === 'text' && text._length + length <= shape.mostLength
  } catch {
    return false
  }
}
