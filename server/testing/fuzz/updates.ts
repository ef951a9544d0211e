import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {
  binNotes,
  choose,
  groupNotes,
  moveNotes,
  noteText,
  renameCluster,
  setNoteKind,
  setPosterTitle,
  writeNote,
} from '#shared/doc/board.ts'
import { answerText, readTable } from '#shared/doc/table.ts'
import { changeText } from '#shared/doc/text.ts'
import { mutate } from './mutate.ts'
import type { Random } from './Random.ts'
import { handmade, type World } from './structs.ts'

/** Yjs updates for a table, from what an honest client sends to what nobody should. `doc` is the hostile client's own copy. */
export class Updates {
  readonly doc: Y.Doc
  readonly #random: Random
  /** What is put together by hand goes under an id of its own, or honest edits would follow on what was never sent. */
  readonly #scratch: number
  #drafts: Y.Doc | undefined
  #last: Uint8Array = Uint8Array.of(0, 0)

  constructor(random: Random, doc: Y.Doc) {
    this.#random = random
    this.doc = doc
    this.#scratch = 1 + random.below(2 ** 31)
  }

  next(): { kind: string; update: Uint8Array } {
    const roll = this.#random.below(100)
    if (roll < 25) return { kind: 'honest', update: this.#honest() }
    if (roll < 50) return { kind: 'mutated', update: this.#mutated() }
    if (roll < 85) return { kind: 'handmade', update: handmade(this.#random, this.#world()) }
    if (roll < 88) return { kind: 'nested', update: nested(this.#own(), 1 + this.#random.below(400)) }
    if (roll < 91) return { kind: 'too long', update: this.#tooLong() }
    if (roll < 94) return { kind: 'out of order', update: this.#outOfOrder() }
    if (roll < 95) return { kind: 'crowded', update: crowded(this.#random, this.#own()) }
    if (roll < 98) return { kind: 'other encoding', update: Y.convertUpdateFormatV1ToV2(this.#honest()) }
    return { kind: 'noise', update: this.#random.bytes(this.#random.below(200)) }
  }

  #honest(): Uint8Array {
    this.#last = edited(this.#random, this.doc) ?? this.#last
    return this.#last
  }

  /** What was changed on the way goes under the other id too: the same clocks with two contents would only confuse the one who sends them. */
  #mutated(): Uint8Array {
    if (this.#drafts === undefined || this.#random.chance(0.1)) this.#drafts = copyOf(this.doc, this.#scratch)
    const update = edited(this.#random, this.#drafts)
    return mutate(this.#random, update ?? this.#last, this.#last)
  }

  #tooLong(): Uint8Array {
    return textUpdate(
      this.#own(),
      this.#random.pick(['answer/s1', 'message']),
      'y'.repeat(this.#random.pick([2_001, 5_001, 20_001, 70_000])),
    )
  }

  /** Builds on something that was never sent. */
  #outOfOrder(): Uint8Array {
    const { client, clock } = this.#own()
    return textUpdate({ client, clock: clock + 1 + this.#random.below(3) }, 'answer/s1', 'later')
  }

  #own(): World['own'] {
    return { client: this.#scratch, clock: Y.getState(this.doc.store, this.#scratch) }
  }

  #world(): World {
    const others = [...this.doc.store.clients.keys()].filter((client) => client !== this.#scratch).slice(0, 20)
    return { own: this.#own(), others: others.map((client) => ({ client, clock: Y.getState(this.doc.store, client) })) }
  }
}

/** A few edits as one update; undefined when they came to nothing. */
function edited(random: Random, doc: Y.Doc): Uint8Array | undefined {
  const parts: Uint8Array[] = []
  const onUpdate = (part: Uint8Array) => parts.push(part)
  doc.on('update', onUpdate)
  for (let times = 1 + random.below(3); times > 0; times--) edit(random, doc)
  doc.off('update', onUpdate)
  return parts.length === 0 ? undefined : Y.mergeUpdates(parts)
}

function edit(random: Random, doc: Y.Doc): void {
  const { notes, clusters } = readTable(doc)
  const note = random.pick(['none', ...Object.keys(notes)])
  const cluster = random.pick(['none', ...Object.keys(clusters)])
  const text = random.pick([noteText(doc, note), answerText(doc, random.pick(['s1', 's2']))]) ?? answerText(doc, 's1')
  switch (random.below(9)) {
    case 0:
    case 1:
      writeNote(doc, { text: `note ${random.below(1_000)}`, kind: random.pick(['idea', 'obstacle', 'example', 'question']), round: 1 })
      return
    case 2:
    case 3:
      return changeText(text, text.toString().slice(0, 300) + random.pick(['a', ' b ', '\n', '👍']))
    case 4:
      return changeText(text, text.toString().slice(random.below(20)))
    case 5:
      if (note !== 'none') groupNotes(doc, [note], 'A cluster')
      return
    case 6:
      if (note !== 'none') moveNotes(doc, [note], random.chance(0.5) && cluster !== 'none' ? { cluster } : { section: undefined })
      return
    case 7:
      if (cluster !== 'none') renameCluster(doc, cluster, `Cluster ${random.below(100)}`)
      if (note !== 'none') setNoteKind(doc, note, 'question')
      return
    default:
      setPosterTitle(doc, `Poster ${random.below(100)}`)
      choose(doc, 's3', [`choice ${random.below(5)}`])
      if (note !== 'none' && random.chance(0.2)) binNotes(doc, [note])
  }
}

function textUpdate({ client, clock }: World['own'], root: string, text: string): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const value of [1, 1, client, clock]) encoding.writeVarUint(encoder, value)
  encoding.writeUint8(encoder, 4)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarString(encoder, root)
  encoding.writeVarString(encoder, text)
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

/** Maps in maps in maps. */
function nested({ client, clock }: World['own'], depth: number): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const value of [1, depth, client, clock]) encoding.writeVarUint(encoder, value)
  for (let n = 0; n < depth; n++) {
    encoding.writeUint8(encoder, 0x20 | 7)
    encoding.writeVarUint(encoder, n === 0 ? 1 : 0)
    if (n === 0) encoding.writeVarString(encoder, 'notes')
    else {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock + n - 1)
    }
    encoding.writeVarString(encoder, 'deeper')
    encoding.writeVarUint(encoder, 1)
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

/** Many letters that all claim to stand between far apart neighbours: each makes Yjs look at all the others. */
function crowded(random: Random, { client, clock }: World['own']): Uint8Array {
  const letters = random.pick([10, 30, 2_000])
  const encoder = encoding.createEncoder()
  for (const value of [1, letters * 2, client, clock]) encoding.writeVarUint(encoder, value)
  for (let n = 0; n < letters; n++) {
    encoding.writeUint8(encoder, n === 0 ? 4 : 0x40 | 4)
    if (n === 0) {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, 'answer/s2')
    } else {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock + n - 1)
    }
    encoding.writeVarString(encoder, 'x')
  }
  for (let n = 0; n < letters; n++) {
    encoding.writeUint8(encoder, 0x40 | 4)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock + random.below(letters))
    encoding.writeVarString(encoder, 'y')
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

function copyOf(doc: Y.Doc, writesAs: number): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.clientID = writesAs
  return copy
}
