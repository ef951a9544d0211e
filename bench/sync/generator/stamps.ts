/**
 * A mark inside what people write: when it was sent and by whom. It survives merging and re-encoding, so every delivery
 * can be counted, however a server packs it: `~`, `E` (edit) or `P` (presence), nine digits of 10 µs, four digits of the writer.
 */
export const stampLength = 15
export const blankStamp = '~E0000000000000'

const unit = 100 // a hundred to the millisecond
const tilde = 0x7e
const zero = 0x30

export const stampText = (kind: 'E' | 'P', writer: number): string =>
  `~${kind}${String(Math.floor(performance.now() * unit)).padStart(9, '0')}${String(writer).padStart(4, '0')}`

export interface Tally {
  edit(latency: number): void
  presence(latency: number): void
}

/** Reports every mark between two positions, those of `own` writing excepted. */
export function readStamps(bytes: Buffer, from: number, to: number, own: number, tally: Tally): void {
  const now = performance.now()
  for (let at = bytes.indexOf(tilde, from); at !== -1 && at + stampLength <= to; at = bytes.indexOf(tilde, at + 1)) {
    const kind = bytes[at + 1]
    if (kind !== 0x45 && kind !== 0x50) continue
    if (number(bytes, at + 11, 4) === own) continue
    const latency = now - number(bytes, at + 2, 9) / unit
    if (kind === 0x45) tally.edit(latency)
    else tally.presence(latency)
  }
}

function number(bytes: Buffer, from: number, digits: number): number {
  let value = 0
  for (let at = from; at < from + digits; at++) value = value * 10 + (bytes[at] ?? zero) - zero
  return value
}
