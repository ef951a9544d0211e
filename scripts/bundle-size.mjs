// `npm run size`: how much JavaScript a phone fetches before it can join and sit at a table. Fails above the limit.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Failure, runCommand } from './failure.mjs'
import { root } from './root.mjs'

/** The pages a phone needs first, as paths under client/; each is fetched on its own after the entry. */
const FIRST_PAGES = ['features/join/JoinPage.tsx', 'app/Room.tsx', 'features/discussion/DiscussionScreen.tsx']
const LIMIT_KB = 200

await runCommand(() => {
  const dist = join(root, 'dist/client')
  const manifestFile = join(dist, '.vite/manifest.json')
  if (!existsSync(manifestFile)) throw new Failure('There is no build to measure. Run `npm run build` first.')
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))

  const missing = FIRST_PAGES.filter((page) => manifest[page] === undefined)
  if (missing.length > 0) {
    throw new Failure(
      `Not a page of its own in the build: ${missing.join(', ')}. Is it still loaded with import(), and FIRST_PAGES in scripts/bundle-size.mjs up to date?`,
    )
  }

  const sizes = [...filesFetched(manifest, ['index.html', ...FIRST_PAGES])]
    .map((file) => ({ file, bytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length }))
    .toSorted((a, b) => b.bytes - a.bytes)
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)

  for (const { file, bytes } of sizes) console.log(`${inKb(bytes).padStart(8)}  ${file}`)
  console.log(`${inKb(total).padStart(8)}  JavaScript a phone fetches first, compressed (at most ${LIMIT_KB} kB)`)
  if (total > LIMIT_KB * 1000) throw new Failure(`A phone would fetch ${inKb(total)} of JavaScript first: more than ${LIMIT_KB} kB.`)
})

/** The scripts of the given modules and of everything they import statically, each once. */
function filesFetched(manifest, modules) {
  const files = new Set()
  const seen = new Set()
  const visit = (name) => {
    if (seen.has(name)) return
    seen.add(name)
    const { file, imports = [] } = manifest[name]
    if (file.endsWith('.js')) files.add(file)
    for (const imported of imports) visit(imported)
  }
  for (const name of modules) visit(name)
  return files
}

function inKb(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}
