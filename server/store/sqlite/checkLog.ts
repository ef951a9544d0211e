import { existsSync, readFileSync, statSync } from 'node:fs'
import { StoreError } from '../StoreError.ts'

/* The write-ahead log as https://sqlite.org/fileformat2.html#the_write_ahead_log describes it. */
const headerBytes = 32
const frameHeaderBytes = 24
/** The last bit tells in which byte order checksums are made. */
const magic = 0x377f0682

/**
 * Refuses to open a store of which part is gone. SQLite itself takes a damaged write-ahead log for one that ends there, and a missing
 * database for a new one: what was acknowledged would be lost in silence. A log whose last transaction was cut off, as a
 * power cut leaves it, is fine: nobody was told that it was kept.
 * @param file the database, which need not exist
 * @throws StoreError `damaged`; nothing has been changed
 */
export function checkLog(file: string): void {
  const log = `${file}-wal`
  if (!existsSync(log) || statSync(log).size === 0) return
  if (!existsSync(file) || statSync(file).size === 0) {
    throw new StoreError(
      'damaged',
      `${file} is gone or empty, and its log ${log} is still there. Nothing was changed. Put the file back, or a backup in its place: npm run restore -- FILE`,
    )
  }
  if (isCutShort(readFileSync(log))) {
    throw new StoreError(
      'damaged',
      `${log} is damaged, and holds changes after the damage that cannot be read. Nothing was changed. Put a backup in its place: npm run restore -- FILE. ` +
        `To go on without those changes instead, copy the directory and then run: sqlite3 ${file} "PRAGMA wal_checkpoint(TRUNCATE)"`,
    )
  }
}

/** Is something that was committed out of reach, because of damage before it? */
function isCutShort(log: Buffer): boolean {
  const frameBytes = frameHeaderBytes + pageSizeOf(log)
  const frames = Math.floor((log.length - headerBytes) / frameBytes)
  if (frames < 1) return false
  const header = log.subarray(0, headerBytes)
  const sum = checksum(log.readUInt32BE(0) !== magic)
  if ((log.readUInt32BE(0) & ~1) >>> 0 !== magic || !sum.add(header.subarray(0, 24)).is(header.subarray(24))) return true

  const frame = (n: number) => log.subarray(headerBytes + n * frameBytes, headerBytes + (n + 1) * frameBytes)
  // Frames of before the log last began anew have other salts.
  const isOurs = (n: number) => frame(n).subarray(8, 16).equals(header.subarray(16, 24))
  let readable = 0
  while (
    readable < frames &&
    isOurs(readable) &&
    sum.add(frame(readable).subarray(0, 8)).add(frame(readable).subarray(frameHeaderBytes)).is(frame(readable).subarray(16, 24))
  )
    readable++
  // Each commit is on disk before the next begins, so at most one can have been cut off.
  let commits = 0
  for (let n = readable; n < frames; n++) if (isOurs(n) && frame(n).readUInt32BE(4) !== 0) commits++
  return commits > 1
}

function pageSizeOf(log: Buffer): number {
  const size = log.length < headerBytes ? 0 : log.readUInt32BE(8)
  return size >= 512 && size <= 65_536 ? size : 4_096
}

/** SQLite's running checksum: two sums over pairs of 32-bit words. */
function checksum(bigEndian: boolean) {
  let first = 0
  let second = 0
  const running = {
    add(bytes: Buffer) {
      const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
      for (let at = 0; at < bytes.length; at += 8) {
        first = (first + words.getUint32(at, !bigEndian) + second) >>> 0
        second = (second + words.getUint32(at + 4, !bigEndian) + first) >>> 0
      }
      return running
    },
    is: (stored: Buffer) => stored.readUInt32BE(0) === first && stored.readUInt32BE(4) === second,
  }
  return running
}
