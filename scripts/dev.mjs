// `npm run dev`: one process that serves the client with hot reload, the commands and the sync connections.
import { runCommand } from './failure.mjs'
import { ensureInstalled } from './install.mjs'
import { runInForeground } from './runtime.mjs'

await runCommand(async () => {
  await ensureInstalled()
  process.exitCode = await runInForeground('server/main.ts', ['--dev', ...process.argv.slice(2)])
})
