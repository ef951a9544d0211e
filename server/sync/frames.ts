import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Fact } from '#shared/facts.ts'
import { syncMessage, type GrantChange, type Refusal } from '#shared/syncMessages.ts'

/* What the server says on a sync socket: one message a frame, ready for the line. What goes to many is framed once. */

export const syncStep1 = 0
export const syncStep2 = 1
export const syncUpdate = 2

export const step1Frame = (stateVector: Uint8Array) => syncFrame(syncStep1, stateVector)
export const step2Frame = (state: Uint8Array) => syncFrame(syncStep2, state)
export const updateFrame = (update: Uint8Array) => syncFrame(syncUpdate, update)

export const ackFrame = (counter: number) => frame(syncMessage.ack, (encoder) => encoding.writeVarUint(encoder, counter))
export const refusalFrame = (refusal: Refusal) => jsonFrame(syncMessage.refusal, refusal)
export const grantFrame = (grant: GrantChange) => jsonFrame(syncMessage.grant, grant)
export const factFrame = (fact: Fact) => jsonFrame(syncMessage.fact, fact)
export const heartbeatFrame = (now: number) => frame(syncMessage.heartbeat, (encoder) => encoding.writeVarUint(encoder, now))

export interface PresenceEntry {
  client: number
  clock: number
  /** JSON of the awareness state; 'null' when the client is gone. */
  json: string
}

export const presenceFrame = (entries: readonly PresenceEntry[]) =>
  frame(syncMessage.awareness, (encoder) => {
    const states = encoding.createEncoder()
    encoding.writeVarUint(states, entries.length)
    for (const { client, clock, json } of entries) {
      encoding.writeVarUint(states, client)
      encoding.writeVarUint(states, clock)
      encoding.writeVarString(states, json)
    }
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(states))
  })

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

const jsonFrame = (kind: number, content: object) => frame(kind, (encoder) => encoding.writeVarString(encoder, JSON.stringify(content)))

const syncFrame = (kind: number, content: Uint8Array) =>
  frame(syncMessage.sync, (encoder) => {
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, content)
  })

function frame(kind: number, write: (encoder: encoding.Encoder) => void): Buffer {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, kind)
  write(encoder)
  const message = encoding.toUint8Array(encoder)
  return Buffer.concat([headerOf(message.length), message])
}

const binary = 0x82

/** The header of an unmasked, unfragmented binary frame (RFC 6455, 5.2). */
function headerOf(length: number): Buffer {
  if (length < 126) return Buffer.from([binary, length])
  if (length < 65_536) return Buffer.from([binary, 126, length >> 8, length & 0xff])
  const header = Buffer.alloc(10)
  header[0] = binary
  header[1] = 127
  header.writeUIntBE(length, 4, 6)
  return header
}

const headerLength = (frame: Uint8Array): number => ({ 126: 4, 127: 10 })[frame[1] ?? 0] ?? 2
