import { spawnSync } from 'node:child_process'
import { availableParallelism, loadavg } from 'node:os'

const parallel = availableParallelism() // asked before this process confines itself to one core
const canPin = process.platform === 'linux' && parallel >= 2 && spawnSync('taskset', ['--version']).status === 0
const cores = canPin ? { generator: 0, server: 1 } : undefined

/** Moves this process, which makes the load, to its core. */
export function pinGenerator(): void {
  if (cores !== undefined) spawnSync('taskset', ['-a', '-c', '-p', String(cores.generator), String(process.pid)])
}

/** A command that runs on the server's core. */
export const onServerCore = (command: readonly string[]): readonly string[] =>
  cores === undefined ? command : ['taskset', '-c', String(cores.server), ...command]

export function describeMachine(): string {
  const pinned = cores === undefined ? 'server and generator not pinned' : 'server and generator pinned to a core each'
  return `${process.platform} ${process.arch}, ${parallel} cores, Node ${process.versions.node}; ${pinned}; load before: ${loadavg()[0]?.toFixed(1)}`
}
