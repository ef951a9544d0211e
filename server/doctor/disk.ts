import { accessSync, closeSync, constants, existsSync, fsyncSync, openSync, rmSync, statSync, statfsSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fault, fine, warning, type Finding } from './Finding.ts'

const megabyte = 1_000_000
/** Below this a busy day may fill the disk. */
const little = 1_000 * megabyte
const tooLittle = 100 * megabyte
/** Ways a disk may lie on another computer, by the numbers that Linux gives them (statfs(2)). */
const networkDisks = new Map([
  [0x6969, 'NFS'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x65735546, 'FUSE'],
])

/** The directory for everything that Sheaf keeps, and the disk that it lies on. */
export function checkDisk(dataDir: string): Finding[] {
  if (!existsSync(dataDir)) return [placeFor(dataDir)]
  try {
    const waits = syncTimes(dataDir)
    return [
      fine(`The data directory ${dataDir} can be written.`),
      privacyOf(dataDir),
      spaceOn(dataDir),
      kindOf(dataDir),
      speedOf(waits),
    ].filter((finding) => finding !== undefined)
  } catch (error) {
    return [
      fault(
        `The data directory ${dataDir} cannot be written (${messageOf(error)}).`,
        'Let the account that Sheaf runs under read and write it, and check that the disk is there and not full or read-only.',
      ),
    ]
  }
}

function placeFor(dataDir: string): Finding {
  let parent = dirname(dataDir)
  while (!existsSync(parent)) parent = dirname(parent)
  try {
    accessSync(parent, constants.W_OK)
    return fine(`The data directory ${dataDir} is not there yet; it is made at the first start.`)
  } catch {
    return fault(
      `The data directory ${dataDir} is not there, and cannot be made: ${parent} cannot be written.`,
      'Make it, and let the account that Sheaf runs under write there; or choose another with --data-dir.',
    )
  }
}

function privacyOf(dataDir: string): Finding | undefined {
  if (process.platform === 'win32' || (statSync(dataDir).mode & 0o077) === 0) return undefined
  return warning(
    `Other accounts of this computer may look into ${dataDir}.`,
    `The database itself is private. To close the directory too: chmod 700 ${dataDir}`,
  )
}

function spaceOn(dataDir: string): Finding {
  const { bavail, bsize } = statfsSync(dataDir)
  const free = bavail * bsize
  const says = `${free < 10_000 * megabyte ? `${Math.floor(free / megabyte)} MB` : `${Math.floor(free / megabyte / 1_000)} GB`} are free on the disk.`
  if (free < tooLittle) return fault(says, 'Make room: on a full disk nobody can write, though nothing that was saved is lost.')
  return free < little ? warning(says, 'Make room before a large workshop.') : fine(says)
}

function kindOf(dataDir: string): Finding | undefined {
  const kind = networkDisks.get(statfsSync(dataDir).type)
  return kind === undefined
    ? undefined
    : warning(
        `The data directory lies on a ${kind} disk.`,
        'Use a disk of this computer: others often cannot keep the promises that a database relies on.',
      )
}

function speedOf(waits: number[]): Finding {
  const median = waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)] ?? 0
  const says = `The disk keeps a change in ${median.toFixed(1)} ms.`
  return median > 50 ? warning(says, 'People wait that long for “Saved”. A faster disk (an SSD, not a memory card) helps.') : fine(says)
}

function syncTimes(dataDir: string): number[] {
  const file = join(dataDir, `.doctor-${process.pid}`)
  const handle = openSync(file, 'wx', 0o600)
  try {
    return Array.from({ length: 15 }, () => {
      const start = performance.now()
      writeSync(handle, 'x'.repeat(4_096))
      fsyncSync(handle)
      return performance.now() - start
    })
  } finally {
    closeSync(handle)
    rmSync(file)
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
