import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import type { Wrapper } from './ServerProcess.ts'

const wrap = (script: string, ...args: string[]): Wrapper => [
  'unshare',
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  `${script} && shift ${args.length} && exec "$@"`,
  'sh',
  ...args,
]

/** Mounting needs Linux and an account that may make namespaces. */
export const canMount: boolean = spawnSync('unshare', ['--map-root-user', '--mount', 'true']).status === 0

/** A disk of its own for `directory`, seen by the program alone, with `free` KiB besides a file that can be deleted. */
export const onSmallDisk = (directory: string, { size, free }: { size: number; free: number }): Wrapper =>
  wrap(
    'mkdir -p "$1" && mount -t tmpfs -o size="$2"k tmpfs "$1" && head -c "$3"k /dev/zero > "$1/filler"',
    directory,
    String(size),
    String(size - free),
  )

/** `directory`, seen by the program alone as what cannot be written. */
export const onReadOnlyDisk = (directory: string): Wrapper => wrap('mount --bind "$1" "$1" && mount -o remount,ro,bind "$1"', directory)

/** What the process with this id has at a path of its own disk. */
const seenBy = (pid: number, path: string): string => `/proc/${pid}/root${path}`

export function makeRoom(pid: number, directory: string): void {
  rmSync(seenBy(pid, `${directory}/filler`))
}

export function copyFrom(pid: number, directory: string, to: string): void {
  cpSync(seenBy(pid, directory), to, { recursive: true })
}
