// `npm run doctor`: checks whether Sheaf can run here, and says what to do where not.
import { runCommand } from './failure.mjs'
import { ensureInstalled } from './install.mjs'
import { runInForeground } from './runtime.mjs'

await runCommand(async () => {
  await ensureInstalled()
  process.exitCode = await runInForeground('server/doctor.ts', process.argv.slice(2))
})
