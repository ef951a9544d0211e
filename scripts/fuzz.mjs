// `npm run fuzz -- --cases 1000000 --seed 7`: throws made-up messages, tokens and requests at the server until something gives way.
import { runCommand } from './failure.mjs'
import { ensureInstalled } from './install.mjs'
import { runInForeground } from './runtime.mjs'

await runCommand(async () => {
  await ensureInstalled()
  process.exitCode = await runInForeground('server/testing/fuzz/main.ts', process.argv.slice(2))
})
