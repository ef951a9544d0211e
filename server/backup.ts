import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backUpStore } from './store/sqlite/backUpStore.ts'
import { describeContents } from './describeContents.ts'
import { CannotStart, runWithFile, say } from './terminal.ts'

// `npm run backup -- FILE`: a copy of everything, also while the server runs.

await runWithFile(
  'Say where to: npm run backup -- FILE (a new file, or a directory that gets one named after the time).',
  async (target, { dataDir }) => {
    const file =
      existsSync(target) && statSync(target).isDirectory()
        ? join(target, `sheaf-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.db`)
        : target
    const contents = await backUpStore(dataDir, file)
    say(`Backed up to ${file}: ${describeContents(contents)}.\nIt holds everything, secrets too: keep it where only you can read it.`)
    if (contents.damaged.length > 0) {
      throw new CannotStart(
        `Some of it is damaged in the store already. Keep your older backups.\n${contents.damaged.map((damage) => `  - ${damage}`).join('\n')}`,
      )
    }
  },
)
