import { writeSync } from 'node:fs'
import { SyncHouse } from './SyncHouse.ts'

// Run as a process of its own by durability.test.ts: serves one workshop and prints where, until it is killed.
const [directory = ''] = process.argv.slice(2)
const house = await SyncHouse.start({ directory })
const [table = ''] = await house.createWorkshop('w')
await house.addPerson('w', 'ana')
await house.seat('w', 'ana', table)
writeSync(1, `${JSON.stringify({ origin: house.origin, table, ticket: house.ticket('w', 'ana', `table/${table}`) })}\n`)
