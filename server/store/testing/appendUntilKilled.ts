import { writeSync } from 'node:fs'
import { openSqliteStore } from '../sqlite/openSqliteStore.ts'

// Run as a process of its own by sqlite.test.ts: appends for ever and prints each sequence number once it is acknowledged.
const [directory] = process.argv.slice(2)
if (directory === undefined) throw new Error('Give the data directory.')
const store = await openSqliteStore(directory)
await store.workshops.create({ id: 'w1', createdAt: 1 })
for (let n = 1; ; n++) {
  const [seq] = await store.documents.append([{ workshop: 'w1', document: 'plenary', update: Buffer.from(`update ${n}`) }])
  writeSync(1, `${seq}\n`) // at once: process.stdout would hold lines back and lose them with the process
}
