// `npm run restore -- FILE`: puts a backup in the place of what Sheaf keeps.
import { runCommand } from './failure.mjs'
import { ensureInstalled } from './install.mjs'
import { runInForeground } from './runtime.mjs'

await runCommand(async () => {
  await ensureInstalled()
  process.exitCode = await runInForeground('server/restore.ts', process.argv.slice(2))
})
