import * as decoding from 'lib0/decoding'
import type { Refusal } from '#shared/syncMessages.ts'
import { readUint } from './readUint.ts'

/** A stretch of one client's structs or deletions: clocks from `from` up to, not including, `to`. */
export interface Range {
  client: number
  from: number
  to: number
}

export interface StructId {
  client: number
  clock: number
}

/** What an item holds. `type` names a shared type by Yjs's number for it: 1 is Y.Map, 2 is Y.Text. */
export type Content = { kind: 'deleted' | 'text' } | { kind: 'type'; type: number } | { kind: 'values'; values: unknown[] }

/** An item of an update, as it is written there. Where it has neighbours it lies where they lie, else it names its parent. */
export interface ScannedItem {
  client: number
  clock: number
  length: number
  left: StructId | undefined
  right: StructId | undefined
  /** The name of a root type, or the item that holds the type. */
  parent: string | StructId | undefined
  key: string | undefined
  content: Content
}

/** What a V1 update contains, found without applying it. */
export interface UpdateScan {
  /** Stretches of clocks that the update fills. */
  structs: Range[]
  items: ScannedItem[]
  deletions: Range[]
}

export class UpdateRefused extends Error {
  override readonly name = 'UpdateRefused'
  readonly code: Refusal['code']

  constructor(code: Refusal['code'], message: string) {
    super(message)
    this.code = code
  }
}

const malformed = () => new UpdateRefused('malformed', 'This is not a valid update.')
const tooLarge = () => new UpdateRefused('too-large', 'This is too much in one step.')
const notUsedHere = () => new UpdateRefused('invalid', 'The documents of a workshop do not hold such content.')

const gc = 0
const skip = 10
const hasOrigin = 0x80
const hasRightOrigin = 0x40
const hasKey = 0x20
const kindOfStruct = 0x1f
/** Up to Y.Text. XML and sub-documents have no place in a workshop. */
const typesUsed = 2

/**
 * Reads an update once, start to end, allocating no more than its own length calls for: Yjs itself reserves memory for as many
 * structs as an update merely claims to have.
 * @param most structs, clients and deleted ranges together
 * @throws UpdateRefused `malformed`, `too-large`, `invalid`
 */
export function scanUpdate(update: Uint8Array, most: number): UpdateScan {
  const decoder = decoding.createDecoder(update)
  const scan: UpdateScan = { structs: [], items: [], deletions: [] }
  let left = most
  const spend = () => {
    if (left-- <= 0) throw tooLarge()
  }
  try {
    readStructs(decoder, scan, spend)
    readDeletions(decoder, scan, spend)
  } catch (error) {
    throw error instanceof UpdateRefused ? error : malformed()
  }
  if (decoding.hasContent(decoder)) throw malformed()
  return scan
}

function readStructs(decoder: decoding.Decoder, scan: UpdateScan, spend: () => void): void {
  let blocks = readUint(decoder)
  const isFirst = eachOnce(blocks)
  for (; blocks > 0; blocks--) {
    spend()
    let structs = readUint(decoder)
    const client = readClient(decoder)
    if (!isFirst(client)) throw malformed()
    let clock = readUint(decoder)
    for (let from = clock; structs > 0; structs--) {
      spend()
      if (!decoding.hasContent(decoder)) throw malformed()
      const info = decoding.readUint8(decoder)
      const kind = info & kindOfStruct
      const length = kind === gc || kind === skip ? readUint(decoder) : readItem(decoder, info, { client, clock }, scan)
      // Also where the length of a text or list inside was no number: the place to read on from is none either then.
      if (length === 0 || !(decoder.pos <= decoder.arr.length)) throw malformed()
      clock += length
      if (clock > 0xffff_ffff) throw malformed()
      if (kind !== skip) extend(scan.structs, { client, from, to: clock })
      from = clock
    }
  }
}

/** Returns how many clocks the item takes. */
function readItem(decoder: decoding.Decoder, info: number, { client, clock }: StructId, scan: UpdateScan): number {
  const left = (info & hasOrigin) === 0 ? undefined : readId(decoder)
  const right = (info & hasRightOrigin) === 0 ? undefined : readId(decoder)
  let parent: ScannedItem['parent']
  let key: string | undefined
  if (left === undefined && right === undefined) {
    const parentIsRoot = readUint(decoder) === 1
    parent = parentIsRoot ? decoding.readVarString(decoder) : readId(decoder)
    if ((info & hasKey) !== 0) key = decoding.readVarString(decoder)
  }
  // Yjs would look for what one's own later self has written, and fail halfway.
  for (const id of [left, right, parent]) if (typeof id === 'object' && id.client === client && id.clock >= clock) throw malformed()
  const { length, content } = readContent(decoder, info & kindOfStruct)
  scan.items.push({ client, clock, length, left, right, parent, key, content })
  return length
}

function readId(decoder: decoding.Decoder): StructId {
  return { client: readClient(decoder), clock: readUint(decoder) }
}

function readContent(decoder: decoding.Decoder, kind: number): { length: number; content: Content } {
  switch (kind) {
    case 1: // how much was deleted
      return { length: readUint(decoder), content: { kind: 'deleted' } }
    case 2: // JSON, as Yjs wrote it long ago
    case 3: // binary
    case 5: // embedded object
    case 6: // formatting
      throw notUsedHere()
    case 4: // text, counted in UTF-16 units
      return { length: readTextLength(decoder), content: { kind: 'text' } }
    case 7: {
      const type = readUint(decoder)
      if (type > typesUsed) throw notUsedHere()
      return { length: 1, content: { kind: 'type', type } }
    }
    case 8: {
      const values = readEach(decoder, decoding.readAny)
      return { length: values.length, content: { kind: 'values', values } }
    }
    case 9: // sub-document
      throw notUsedHere()
    default:
      throw malformed()
  }
}

/** What people type a letter or a word at a time need not become a string where each byte is a letter. */
function readTextLength(decoder: decoding.Decoder): number {
  const { arr, pos: begin } = decoder
  const bytes = readUint(decoder)
  const end = decoder.pos + bytes
  if (end > arr.length) throw malformed()
  for (let at = decoder.pos; at < end; at++) {
    if ((arr[at] ?? 0) < 128) continue
    decoder.pos = begin
    return decoding.readVarString(decoder).length
  }
  decoder.pos = end
  return bytes
}

function readEach(decoder: decoding.Decoder, readOne: (decoder: decoding.Decoder) => unknown): unknown[] {
  const all: unknown[] = []
  for (let left = readUint(decoder); left > 0; left--) {
    if (!decoding.hasContent(decoder)) throw malformed()
    all.push(readOne(decoder))
  }
  return all
}

/** Yjs walks every range on its own, so ranges over the same stretch, each cheap to write, would cost as much as their product. It writes them in order itself. */
function readDeletions(decoder: decoding.Decoder, scan: UpdateScan, spend: () => void): void {
  let clients = readUint(decoder)
  const isFirst = eachOnce(clients)
  for (; clients > 0; clients--) {
    spend()
    const client = readClient(decoder)
    if (!isFirst(client)) throw malformed()
    let end = 0
    for (let ranges = readUint(decoder); ranges > 0; ranges--) {
      spend()
      const from = readUint(decoder)
      const to = from + readUint(decoder)
      // An empty range beyond what a document has makes Yjs fail halfway.
      if (from < end || to === from || to > 0xffff_ffff) throw malformed()
      scan.deletions.push({ client, from, to })
      end = to
    }
  }
}

/** Says of each of so many clients whether it was not named before. Most updates name one. */
function eachOnce(clients: number): (client: number) => boolean {
  if (clients <= 1) return () => true
  const seen = new Set<number>()
  return (client) => seen.size < seen.add(client).size
}

function readClient(decoder: decoding.Decoder): number {
  const client = readUint(decoder)
  if (client > 0xffff_ffff) throw malformed()
  return client
}

function extend(ranges: Range[], { client, from, to }: Range): void {
  const last = ranges.at(-1)
  if (last?.client === client && last.to === from) last.to = to
  else ranges.push({ client, from, to })
}
