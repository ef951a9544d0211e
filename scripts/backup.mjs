// `npm run backup -- FILE`: a copy of everything Sheaf keeps, also while it runs.
import { runCommand } from './failure.mjs'
import { ensureInstalled } from './install.mjs'
import { runInForeground } from './runtime.mjs'

await runCommand(async () => {
  await ensureInstalled()
  process.exitCode = await runInForeground('server/backup.ts', process.argv.slice(2))
})
