import * as encoding from 'lib0/encoding'
import { syncMessage } from '#shared/syncMessages.ts'
import { mutate } from './mutate.ts'
import type { Random } from './Random.ts'

const built = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

export const updateMessage = (update: Uint8Array, kind = 2): Uint8Array =>
  built((encoder) => {
    encoding.writeVarUint(encoder, syncMessage.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, update)
  })

/** Anything but a good update: unknown kinds, cut messages, wrong lengths, odd state vectors, counters beyond all bounds. */
export function oddFrame(random: Random): Uint8Array {
  const kind = random.pick([0, 0, 0, 1, 2, 3, 4, 99, 102, 102, 103, 104, 105, 106, 2 ** 53 - 1, random.oddNumber()])
  const frame = built((encoder) => {
    encoding.writeVarUint(encoder, kind)
    switch (random.below(5)) {
      case 0:
        encoding.writeVarUint(encoder, random.oddNumber())
        return
      case 1:
        encoding.writeVarUint(encoder, random.pick([0, 1, 2, 3, 77]))
        encoding.writeVarUint8Array(encoder, random.bytes(random.below(300)))
        return
      case 2: // a state vector of sorts
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarUint8Array(
          encoder,
          built((inner) => {
            const entries = random.below(40)
            encoding.writeVarUint(inner, random.chance(0.2) ? random.oddNumber() : entries)
            for (let n = 0; n < entries * 2; n++) encoding.writeVarUint(inner, random.oddNumber())
          }),
        )
        return
      case 3:
        encoding.writeVarUint(encoder, random.below(3))
        encoding.writeVarUint(encoder, random.oddNumber()) // a length that nothing follows
        return
      default:
        encoding.writeUint8Array(encoder, random.bytes(random.below(random.pick([3, 30, 3_000]))))
    }
  })
  return random.chance(0.3) ? mutate(random, frame) : frame
}

/** An awareness message, honest or not. */
export function oddPresence(random: Random, clients: readonly number[]): Uint8Array {
  const frame = built((encoder) => {
    encoding.writeVarUint(encoder, syncMessage.awareness)
    encoding.writeVarUint8Array(
      encoder,
      built((states) => {
        const count = random.pick([0, 1, 1, 1, 1, 2, 30])
        encoding.writeVarUint(states, random.chance(0.05) ? random.oddNumber() : count)
        for (let n = 0; n < count; n++) {
          encoding.writeVarUint(states, random.chance(0.7) ? random.pick(clients) : random.oddNumber())
          encoding.writeVarUint(states, random.chance(0.5) ? random.below(1_000) : random.oddNumber())
          encoding.writeVarString(states, oddState(random))
        }
      }),
    )
  })
  return random.chance(0.15) ? mutate(random, frame) : frame
}

function oddState(random: Random): string {
  switch (random.below(7)) {
    case 0:
      return 'null'
    case 1:
      return random.oddText()
    case 2:
      return '['.repeat(random.below(20_000))
    case 3:
      return JSON.stringify({ editing: random.oddText(), person: 'bruno', dragging: random.oddValue(2) })
    case 4:
      return JSON.stringify(random.oddValue())
    default:
      return JSON.stringify({ editing: `n${random.below(10)}`, dragging: { notes: ['n1'], over: 'c1' } })
  }
}
