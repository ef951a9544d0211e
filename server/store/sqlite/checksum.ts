import { crc32 } from 'node:zlib'

/**
 * CRC-32 of a document row: of its bytes and of the place it belongs to, so that neither a flipped bit nor
 * a row that ended up elsewhere goes unnoticed. It guards against failing disks, not against people.
 */
export function checksumOf(row: { workshop: string; document: string; seq: number; content: Uint8Array }): number {
  return crc32(row.content, crc32(`${row.workshop}/${row.document}#${row.seq}`))
}
