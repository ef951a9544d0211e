// `npm run bench -- sync`: measures the sync server beside others, which are installed here on first use and nowhere else.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure, runCommand } from './failure.mjs'
import { ensureInstalled } from './install.mjs'
import { root } from './root.mjs'
import { runInForeground, toolEnvironment } from './runtime.mjs'

await runCommand(async () => {
  await ensureInstalled()
  ensurePeers(join(root, 'bench/peers'))
  process.exitCode = await runInForeground('bench/main.ts', process.argv.slice(2))
})

function ensurePeers(folder) {
  const wanted = readFileSync(join(folder, 'package-lock.json'), 'utf8')
  const record = join(folder, 'node_modules/.package-lock.json')
  const versions = (lock) =>
    JSON.stringify(
      Object.entries(JSON.parse(lock).packages).flatMap(([path, { version }]) =>
        path.startsWith('node_modules/') && version !== undefined ? [[path, version]] : [],
      ),
    )
  if (existsSync(record) && versions(readFileSync(record, 'utf8')) === versions(wanted)) return
  console.error('Installing the servers to measure beside (once) …')
  const { status } = spawnSync('npm ci --no-audit --no-fund --ignore-scripts --loglevel=error', {
    cwd: folder,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: toolEnvironment(),
  })
  if (status !== 0) throw new Failure('The servers to measure beside could not be installed.')
}
