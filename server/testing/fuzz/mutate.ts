import type { Random } from './Random.ts'

/** The bytes with a few things wrong: flipped, cut, doubled, put elsewhere, or mixed with those of another message. */
export function mutate(random: Random, bytes: Uint8Array, other: Uint8Array = bytes): Uint8Array {
  let mutated = Uint8Array.from(bytes)
  for (let times = 1 + random.below(4); times > 0; times--) mutated = once(random, mutated, other)
  return mutated
}

function once(random: Random, bytes: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const at = random.below(bytes.length + 1)
  const length = random.below(Math.min(bytes.length, 64) + 1)
  const spliced = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts))
  switch (random.below(7)) {
    case 0:
      return Uint8Array.from(bytes, (byte, n) => (n === at ? byte ^ (1 << random.below(8)) : byte))
    case 1:
      return Uint8Array.from(bytes, (byte, n) => (n === at ? random.pick([0, 1, 0x7f, 0x80, 0xff, random.below(256)]) : byte))
    case 2:
      return bytes.slice(0, at)
    case 3:
      return spliced(bytes.subarray(0, at), bytes.subarray(at + length))
    case 4:
      return spliced(bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at))
    case 5:
      return spliced(bytes.subarray(0, at), random.bytes(length), bytes.subarray(at))
    default:
      return spliced(bytes.subarray(0, at), other.subarray(random.below(other.length + 1)))
  }
}
