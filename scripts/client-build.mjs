import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Failure } from './failure.mjs'
import { root } from './root.mjs'
import { findNode } from './runtime.mjs'

/** What the pages are made from. */
const SOURCES = ['client', 'shared', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']
const STAMP = join(root, 'dist/client.sha256')

/** Builds the pages into dist/client unless the last build was made from the very same sources. */
export async function ensureBuilt() {
  const fingerprint = fingerprintOfSources()
  const isCurrent = existsSync(STAMP) && existsSync(join(root, 'dist/client/index.html')) && readFileSync(STAMP, 'utf8') === fingerprint
  if (isCurrent) return
  console.log('Building the pages …')
  await build(fingerprint)
}

/** Builds the pages in any case. Throws a Failure when the build fails. */
export async function build(fingerprint = fingerprintOfSources()) {
  // Without a stamp a build that is interrupted is never mistaken for a finished one.
  rmSync(STAMP, { force: true })
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const child = spawn(findNode(), [vite, 'build'], { cwd: root, stdio: 'inherit' })
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  })
  if (code !== 0) throw new Failure('The pages could not be built; the reason is given above.')
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(STAMP, fingerprint)
}

function fingerprintOfSources() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesUnder).toSorted((a, b) => (a < b ? -1 : 1))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  const place = join(root, path)
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [path]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}
