import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { createServer } from '../../createServer.ts'
import { openSqliteStore } from '../../store/sqlite/openSqliteStore.ts'
import { interruptible, type Step } from '../../store/testing/interruptible.ts'
import { StoreError } from '../../store/StoreError.ts'
import type { Trouble } from './ServerProcess.ts'
import { seeded } from './seeded.ts'

// Run as a process of its own by ServerProcess.ts: the server as people start it, but for the pages. It has everything loaded and waits
// for a word on its standard input, so that a restart costs no more than opening the store and listening.
const [dataDir = '', port = '', trouble = '{}'] = process.argv.slice(2)
flushCompileCache() // a process that is killed would not
await once(process.stdin, 'data')
const reach = troubleAt(JSON.parse(trouble) as Trouble)
const server = await createServer(
  {
    port: Number(port),
    host: '127.0.0.1',
    publicUrl: undefined,
    dataDir,
    createPassphrase: undefined,
    trustedProxies: 'loopback',
    metricsToken: undefined,
    logLevel: 'silent',
    dev: false,
  },
  {
    // Snapshots every few edits, so that many a kill falls into one.
    limits: { logBeforeSnapshot: 15, unloadAfter: 50 },
    openStore: async (directory) => interruptible(await openSqliteStore(directory), reach),
  },
)
writeSync(1, `${server.port}\n`)
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)))

function troubleAt({ dieAt, failures }: Trouble): (step: Step) => void {
  const random = seeded(failures?.seed ?? 0)
  let times = 0
  return (step) => {
    if (step === dieAt?.step && ++times === dieAt.time) process.kill(process.pid, 'SIGKILL')
    if (failures !== undefined && random() < failures.share) throw new StoreError('failed', `Made to fail: ${step}.`)
  }
}
