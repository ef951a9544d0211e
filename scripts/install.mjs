import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { root } from './root.mjs'

/** Installs what package-lock.json names, unless it is there already. Throws a Failure with plain words when it cannot. */
export async function ensureInstalled() {
  if (isInstalled()) return
  console.log('Installing what Sheaf needs (once, about half a minute) …')
  const { code, output } = await npmCi()
  if (code !== 0) throw new Failure(explain(output))
}

/**
 * npm leaves its own record of what it installed beside the packages. Packages that are optional
 * (such as those for other operating systems) may be absent from it.
 */
function isInstalled() {
  const recordFile = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(recordFile)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(readFileSync(recordFile, 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true
    const present = installed[path]
    if (present === undefined) return optional === true
    return present.version === version && (integrity === undefined || present.integrity === integrity)
  })
}

function npmCi() {
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error']
  // npm tells its scripts where it lives and which Node runs it; that Node is not inside the folder npm is about to replace.
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  const child =
    npm?.endsWith('.js') === true
      ? spawn(node ?? process.execPath, [npm, ...flags], { cwd: root })
      : spawn(`npm ${flags.join(' ')}`, { cwd: root, shell: true })
  return new Promise((resolve) => {
    let output = ''
    const collect = (chunk) => {
      output += String(chunk)
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

const REASONS = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i,
    'Sheaf could not download what it needs. Is this machine connected to the internet, and does npm know the proxy, if there is one?',
  ],
  [/ENOSPC/, 'Sheaf could not be installed: the disk is full.'],
  [/EACCES|EPERM|EROFS/, `Sheaf could not be installed: this account may not write to ${join(root, 'node_modules')}.`],
  [
    /can only install packages when your package.json and package-lock.json/,
    'Sheaf could not be installed: package.json and package-lock.json disagree. Run `npm install` once and try again.',
  ],
]

function explain(output) {
  const known = REASONS.find(([pattern]) => pattern.test(output))?.[1]
  const lines = output.split('\n').filter((line) => !/^npm error( +at .*)?$/.test(line.trimEnd()))
  return `${known ?? 'Sheaf could not be installed.'}\nnpm said:\n${lines.slice(0, 6).join('\n')}`
}
