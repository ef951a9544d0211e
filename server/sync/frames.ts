import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Fact } from '#shared/facts.ts'
import { syncMessage, type GrantChange, type Refusal } from '#shared/syncMessages.ts'

/* What the server says on a sync socket: one message a frame, ready for the line. What goes to many is framed once. */

export const syncStep1 = 0
export const syncStep2 = 1
export const syncUpdate = 2

export const step1Frame = (stateVector: Uint8Array) => framed([syncMessage.sync, syncStep1], stateVector)
export const step2Frame = (state: Uint8Array) => framed([syncMessage.sync, syncStep2], state)
export const updateFrame = (update: Uint8Array) => framed([syncMessage.sync, syncUpdate], update)

export const ackFrame = (counter: number) => frameOfNumber(syncMessage.ack, counter)
export const heartbeatFrame = (now: number) => frameOfNumber(syncMessage.heartbeat, now)
export const refusalFrame = (refusal: Refusal) => frameOfJson(syncMessage.refusal, refusal)
export const grantFrame = (grant: GrantChange) => frameOfJson(syncMessage.grant, grant)
export const factFrame = (fact: Fact) => frameOfJson(syncMessage.fact, fact)

export interface PresenceEntry {
  client: number
  clock: number
  /** JSON of the awareness state; 'null' when the client is gone. */
  json: string
}

export function presenceFrame(entries: readonly PresenceEntry[]): Buffer {
  const states = encoding.createEncoder()
  encoding.writeVarUint(states, entries.length)
  for (const { client, clock, json } of entries) {
    encoding.writeVarUint(states, client)
    encoding.writeVarUint(states, clock)
    encoding.writeVarString(states, json)
  }
  return framed([syncMessage.awareness], encoding.toUint8Array(states))
}

/** The inverse of {@link presenceFrame}. */
export function readPresenceFrame(frame: Uint8Array): PresenceEntry[] {
  const message = decoding.createDecoder(frame.subarray(headerLength(frame)))
  decoding.readVarUint(message)
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(message))
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    json: decoding.readVarString(decoder),
  }))
}

const frameOfJson = (kind: number, content: object) => framed([kind], Buffer.from(JSON.stringify(content)))

function frameOfNumber(kind: number, number: number): Buffer {
  const frame = frameFor(1 + uintLength(number))
  writeUint(frame, number, writeKinds(frame, [kind]))
  return frame
}

/** @param kinds of the message and, where it has kinds of its own, of what is in it; all below 128 */
function framed(kinds: readonly number[], content: Uint8Array): Buffer {
  const frame = frameFor(kinds.length + uintLength(content.length) + content.length)
  frame.set(content, writeUint(frame, content.length, writeKinds(frame, kinds)))
  return frame
}

const binary = 0x82

/** An unmasked, unfragmented binary frame (RFC 6455, 5.2) with room for a message of so many bytes. One piece of memory, for many are made. */
function frameFor(length: number): Buffer {
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(header + length)
  frame[0] = binary
  if (header === 2) frame[1] = length
  else if (header === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeUIntBE(0, 2, 2)
    frame.writeUIntBE(length, 4, 6)
  }
  return frame
}

/** Returns where to write on. */
function writeKinds(frame: Buffer, kinds: readonly number[]): number {
  let at = headerLength(frame)
  for (const kind of kinds) frame[at++] = kind
  return at
}

/** As lib0's `writeVarUint`: seven bits a byte, the lowest first. Returns where to write on. */
function writeUint(frame: Buffer, number: number, at: number): number {
  let left = number
  for (; left > 127; left = Math.floor(left / 128)) frame[at++] = (left & 127) | 128
  frame[at++] = left
  return at
}

function uintLength(number: number): number {
  let length = 1
  for (let left = number; left > 127; left = Math.floor(left / 128)) length++
  return length
}

function headerLength(frame: Uint8Array): number {
  if (frame[1] === 127) return 10
  return frame[1] === 126 ? 4 : 2
}
