// `npm run example`: creates the example day as a live workshop.
import { ensureBuilt } from './client-build.mjs'
import { runCommand } from './failure.mjs'
import { ensureInstalled } from './install.mjs'
import { runInForeground } from './runtime.mjs'

await runCommand(async () => {
  await ensureInstalled()
  await ensureBuilt()
  process.exitCode = await runInForeground('server/example.ts', process.argv.slice(2))
})
