import * as decoding from 'lib0/decoding'
import type { Refusal } from '#shared/syncMessages.ts'

/** A stretch of one client's structs or deletions: clocks from `from` up to, not including, `to`. */
export interface Range {
  client: number
  from: number
  to: number
}

/** What a V1 update contains, found without applying it. */
export interface UpdateScan {
  structs: Range[]
  deletions: Range[]
  /** Structs that the update's own ones point at. */
  mentions: { client: number; clock: number }[]
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
/** Y.Array, Y.Map and Y.Text. XML and sub-documents have no place in a workshop. */
const typesUsed = 2

/**
 * Reads an update once, start to end, allocating no more than its own length calls for: Yjs itself reserves memory for as many
 * structs as an update merely claims to have.
 * @param most structs, clients and deleted ranges together
 * @throws UpdateRefused `malformed`, `too-large`, `invalid`
 */
export function scanUpdate(update: Uint8Array, most: number): UpdateScan {
  const decoder = decoding.createDecoder(update)
  const scan: UpdateScan = { structs: [], deletions: [], mentions: [] }
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
  const clients = new Set<number>()
  for (let blocks = decoding.readVarUint(decoder); blocks > 0; blocks--) {
    spend()
    let structs = decoding.readVarUint(decoder)
    const client = readClient(decoder)
    if (clients.has(client)) throw malformed()
    clients.add(client)
    let clock = decoding.readVarUint(decoder)
    for (let from = clock; structs > 0; structs--) {
      spend()
      if (!decoding.hasContent(decoder)) throw malformed()
      const info = decoding.readUint8(decoder)
      const kind = info & kindOfStruct
      const length = kind === gc || kind === skip ? decoding.readVarUint(decoder) : readItem(decoder, info, scan)
      if (length === 0) throw malformed()
      clock += length
      if (clock > 0xffff_ffff) throw malformed()
      if (kind !== skip) extend(scan.structs, { client, from, to: clock })
      from = clock
    }
  }
}

/** Returns how many clocks the item takes. */
function readItem(decoder: decoding.Decoder, info: number, scan: UpdateScan): number {
  const mention = () => scan.mentions.push({ client: readClient(decoder), clock: decoding.readVarUint(decoder) })
  if ((info & hasOrigin) !== 0) mention()
  if ((info & hasRightOrigin) !== 0) mention()
  if ((info & (hasOrigin | hasRightOrigin)) === 0) {
    const parentIsRoot = decoding.readVarUint(decoder) === 1
    if (parentIsRoot) decoding.readVarString(decoder)
    else mention()
    if ((info & hasKey) !== 0) decoding.readVarString(decoder)
  }
  return readContent(decoder, info & kindOfStruct)
}

function readContent(decoder: decoding.Decoder, kind: number): number {
  switch (kind) {
    case 1: // deleted
      return decoding.readVarUint(decoder)
    case 2: // JSON, one string each
      return readEach(decoder, readJson)
    case 3: // binary
      decoding.readVarUint8Array(decoder)
      return 1
    case 4: // text, counted in UTF-16 units
      return decoding.readVarString(decoder).length
    case 5: // embedded object
      readJson(decoder)
      return 1
    case 6: // formatting
      decoding.readVarString(decoder)
      readJson(decoder)
      return 1
    case 7: // shared type
      if (decoding.readVarUint(decoder) > typesUsed) throw notUsedHere()
      return 1
    case 8: // plain values
      return readEach(decoder, decoding.readAny)
    case 9: // sub-document
      throw notUsedHere()
    default:
      throw malformed()
  }
}

function readEach(decoder: decoding.Decoder, readOne: (decoder: decoding.Decoder) => unknown): number {
  const length = decoding.readVarUint(decoder)
  for (let n = 0; n < length; n++) {
    if (!decoding.hasContent(decoder)) throw malformed()
    readOne(decoder)
  }
  return length
}

/** JSON, or the word that Yjs writes for what JSON cannot say. */
function readJson(decoder: decoding.Decoder): unknown {
  const json = decoding.readVarString(decoder)
  return json === 'undefined' ? undefined : (JSON.parse(json) as unknown)
}

function readDeletions(decoder: decoding.Decoder, scan: UpdateScan, spend: () => void): void {
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    spend()
    const client = readClient(decoder)
    for (let ranges = decoding.readVarUint(decoder); ranges > 0; ranges--) {
      spend()
      const from = decoding.readVarUint(decoder)
      const length = decoding.readVarUint(decoder)
      if (length > 0) scan.deletions.push({ client, from, to: from + length })
    }
  }
}

function readClient(decoder: decoding.Decoder): number {
  const client = decoding.readVarUint(decoder)
  if (client > 0xffff_ffff) throw malformed()
  return client
}

function extend(ranges: Range[], { client, from, to }: Range): void {
  const last = ranges.at(-1)
  if (last?.client === client && last.to === from) last.to = to
  else ranges.push({ client, from, to })
}
