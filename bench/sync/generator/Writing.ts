import * as Y from 'yjs'
import { blankStamp, stampText } from './stamps.ts'
import { awarenessMessage, contentAny, contentString, nextStruct, updateMessage, varUint } from './wire.ts'

/** Notes are bounded, so now and then all that was typed is replaced. */
const typedAtMost = 60

/**
 * What somebody writes, update after update: the first made by Yjs, the rest by hand behind it.
 * - `typing`: a text grows at its end; when the note is full, its writer begins again
 * - `field`: a field is overwritten, as fields that store while one types are
 */
export class Writing {
  readonly client: number
  readonly #writer: number
  readonly #kind: 'typing' | 'field'
  readonly #first: Buffer
  #clock: number
  #begun = false
  #typed = 1
  #presenceClock = 0

  /**
   * @param state the room as the writer finds it
   * @param begin writes `text` there for the first time
   * @param writer number that marks what this one writes, below 10,000
   */
  constructor(state: Uint8Array, begin: (doc: Y.Doc, text: string) => void, kind: 'typing' | 'field', writer: number) {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    this.client = doc.clientID
    this.#writer = writer
    this.#kind = kind
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    begin(doc, blankStamp)
    this.#first = Buffer.from(Y.mergeUpdates(updates))
    this.#clock = Y.getState(doc.store, this.client)
    doc.destroy()
  }

  /** The next edit, stamped now. */
  edit(): Buffer {
    const stamp = stampText('E', this.#writer)
    if (!this.#begun) {
      this.#begun = true
      this.#first.write(stamp, this.#first.indexOf(blankStamp), 'latin1')
      return updateMessage(this.#first)
    }
    const typing = this.#kind === 'typing'
    const text = Buffer.from([...varUint(stamp.length), ...Buffer.from(stamp)])
    const update = nextStruct({
      client: this.client,
      clock: this.#clock,
      kind: typing ? contentString : contentAny,
      content: typing ? text : Buffer.concat([Buffer.from([1, 119]), text]),
      deletes: typing ? this.#beginsAgain(stamp.length) : 1,
    })
    this.#clock += typing ? stamp.length : 1
    return updateMessage(update)
  }

  /** How many characters it deletes before it goes on. */
  #beginsAgain(length: number): number {
    if (this.#typed < typedAtMost) {
      this.#typed++
      return 0
    }
    const deletes = this.#typed * length
    this.#typed = 1
    return deletes
  }

  presence(): Buffer {
    return awarenessMessage(this.client, ++this.#presenceClock, JSON.stringify({ editing: stampText('P', this.#writer) }))
  }
}
