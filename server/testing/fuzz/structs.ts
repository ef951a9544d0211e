import * as encoding from 'lib0/encoding'
import type { Random } from './Random.ts'

/** What there is to point at: client ids of a document with the clocks that they have reached. */
export interface World {
  own: { client: number; clock: number }
  others: { client: number; clock: number }[]
}

const rootNames = [
  'notes',
  'notes',
  'notes',
  'clusters',
  'choices',
  'poster',
  'message',
  'answer/s1',
  'answer/s2',
  'answer/__proto__',
  'workshop',
  'tables',
  'live',
  '',
  'x',
  '__proto__',
  'constructor',
  'a'.repeat(3_000),
]
const keys = ['id', 'text', 'kind', 'order', 'title', 'round', 'author', 'createdAt', 's1', '__proto__', 'constructor', '', 'k'.repeat(500)]

/** An update put together by hand, struct by struct: what Yjs would never write, in a form that it reads. */
export function handmade(random: Random, world: World): Uint8Array {
  const encoder = encoding.createEncoder()
  const blocks = random.pick([0, 1, 1, 1, 1, 2, 3])
  encoding.writeVarUint(encoder, random.chance(0.03) ? random.oddNumber() : blocks)
  for (let n = 0; n < blocks; n++) writeBlock(encoder, random, world)
  writeDeletions(encoder, random, world)
  if (random.chance(0.02)) encoding.writeVarUint(encoder, random.oddNumber())
  return encoding.toUint8Array(encoder)
}

function writeBlock(encoder: encoding.Encoder, random: Random, world: World): void {
  const structs = random.pick([0, 1, 1, 2, 3, 5, 20])
  const foreign = random.chance(0.2) && world.others.length > 0
  const { client, clock } = foreign ? random.pick(world.others) : random.chance(0.85) ? world.own : { client: random.oddNumber(), clock: 0 }
  encoding.writeVarUint(encoder, random.chance(0.03) ? random.oddNumber() : structs)
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, random.chance(0.1) ? random.oddNumber() : Math.max(0, clock + random.pick([0, 0, 0, 0, 0, 1, -1, -3])))
  for (let n = 0; n < structs; n++) writeStruct(encoder, random, world)
}

function writeStruct(encoder: encoding.Encoder, random: Random, world: World): void {
  const kind = random.pick([0, 1, 2, 3, 4, 4, 4, 5, 6, 7, 7, 7, 8, 8, 8, 9, 10, 11, 31])
  if (kind === 0 || kind === 10) {
    encoding.writeUint8(encoder, kind)
    encoding.writeVarUint(encoder, random.chance(0.3) ? random.oddNumber() : 1 + random.below(5))
    return
  }
  const beside = random.chance(0.5) ? random.pick([0x80, 0x40, 0xc0]) : 0
  const keyed = random.chance(0.6) ? 0x20 : 0
  encoding.writeUint8(encoder, beside | keyed | kind)
  if ((beside & 0x80) !== 0) writeId(encoder, random, world)
  if ((beside & 0x40) !== 0) writeId(encoder, random, world)
  if (beside === 0) {
    const isRoot = random.chance(0.6)
    encoding.writeVarUint(encoder, isRoot ? 1 : random.pick([0, 0, 0, 7]))
    if (isRoot) encoding.writeVarString(encoder, random.pick(rootNames))
    else writeId(encoder, random, world)
    if (keyed !== 0) encoding.writeVarString(encoder, random.chance(0.8) ? random.pick(keys) : random.oddText())
  }
  writeContent(encoder, random, kind)
}

function writeId(encoder: encoding.Encoder, random: Random, { own, others }: World): void {
  const { client, clock } = others.length > 0 && random.chance(0.4) ? random.pick(others) : own
  encoding.writeVarUint(encoder, random.chance(0.05) ? random.oddNumber() : client)
  encoding.writeVarUint(encoder, random.chance(0.1) ? random.oddNumber() : random.below(clock + 5))
}

function writeContent(encoder: encoding.Encoder, random: Random, kind: number): void {
  const count = () => (random.chance(0.05) ? random.oddNumber() : random.below(4))
  switch (kind) {
    case 1:
      encoding.writeVarUint(encoder, random.chance(0.3) ? random.oddNumber() : 1 + random.below(5))
      return
    case 2: {
      const length = count()
      encoding.writeVarUint(encoder, length)
      for (let n = 0; n < Math.min(length, 4); n++)
        encoding.writeVarString(encoder, random.chance(0.5) ? JSON.stringify(random.oddValue(1)) : random.oddText())
      return
    }
    case 3:
      encoding.writeVarUint8Array(encoder, random.bytes(random.below(50)))
      return
    case 4:
      encoding.writeVarString(encoder, random.chance(0.1) ? random.oddText() : 'abc'.slice(random.below(3)))
      return
    case 5:
      encoding.writeVarString(encoder, random.chance(0.5) ? '{"a":1}' : random.oddText())
      return
    case 6:
      encoding.writeVarString(encoder, 'bold')
      encoding.writeVarString(encoder, random.chance(0.5) ? 'true' : random.oddText())
      return
    case 7:
      encoding.writeVarUint(encoder, random.pick([0, 1, 1, 1, 2, 2, 2, 3, 4, 5, 6, 99]))
      return
    case 8: {
      const length = random.chance(0.7) ? 1 : count()
      encoding.writeVarUint(encoder, length)
      for (let n = 0; n < Math.min(length, 4); n++)
        encoding.writeAny(encoder, random.pick(['idea', 'x', 1, true, 'a0', random.oddValue(2), undefined, 10n]) as never)
      return
    }
    case 9:
      encoding.writeVarString(encoder, 'guid')
      encoding.writeAny(encoder, {})
  }
}

function writeDeletions(encoder: encoding.Encoder, random: Random, { own, others }: World): void {
  const clients = random.pick([0, 0, 0, 1, 2])
  encoding.writeVarUint(encoder, random.chance(0.02) ? random.oddNumber() : clients)
  for (let n = 0; n < clients; n++) {
    const { client, clock } = others.length > 0 && random.chance(0.5) ? random.pick(others) : own
    const ranges = random.pick([0, 1, 1, 2, 5])
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, random.chance(0.03) ? random.oddNumber() : ranges)
    let at = 0
    for (let m = 0; m < ranges; m++) {
      at = random.chance(0.1) ? random.oddNumber() : at + random.below(Math.max(1, clock >> 2))
      const length = random.chance(0.05) ? random.oddNumber() : random.below(3)
      encoding.writeVarUint(encoder, at)
      encoding.writeVarUint(encoder, length)
      at += length
    }
  }
}
