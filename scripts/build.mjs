// `npm run build`: builds the pages into dist/client.
import { build } from './client-build.mjs'
import { runCommand } from './failure.mjs'
import { ensureInstalled } from './install.mjs'

await runCommand(async () => {
  await ensureInstalled()
  await build()
})
