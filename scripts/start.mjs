// `npm start`: installs and builds what is missing, then runs the server. Works on a fresh copy with Node 20.
import { ensureBuilt } from './client-build.mjs'
import { runCommand } from './failure.mjs'
import { ensureInstalled } from './install.mjs'
import { runInForeground } from './runtime.mjs'

const args = process.argv.slice(2)
const onlyAsksForHelp = args.includes('--help') || args.includes('-h')

await runCommand(async () => {
  await ensureInstalled()
  if (!onlyAsksForHelp) await ensureBuilt()
  process.exitCode = await runInForeground('server/main.ts', args)
})
