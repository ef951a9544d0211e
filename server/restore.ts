import { describeContents } from './describeContents.ts'
import { restoreStore } from './store/sqlite/restoreStore.ts'
import { runWithFile, say } from './terminal.ts'

// `npm run restore -- FILE`: puts a backup in the place of the store. Nothing is deleted: the former store is kept beside it.

await runWithFile('Say from where: npm run restore -- FILE (one that `npm run backup` wrote).', async (file, { dataDir }) => {
  const { aside, ...contents } = await restoreStore(
    file,
    dataDir,
    `before-restore-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`,
  )
  say(`Restored ${describeContents(contents)} from ${file}.`)
  if (aside !== undefined) say(`What was there before is kept in ${aside}. Delete that directory once all is well.`)
})
