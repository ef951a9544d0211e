import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openSqliteStore } from '../../store/sqlite/openSqliteStore.ts'
import type { Claims } from './claims.ts'
import { lossesIn } from './losses.ts'

/** A directory for the test that runs: `data` for the server, `cache` for compiled code, which makes restarts quick. */
export function ownDirectory(): { data: string; cache: string } {
  const path = mkdtempSync(join(tmpdir(), 'sheaf-crash-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true, maxRetries: 3 }))
  return { data: join(path, 'data'), cache: join(path, 'compiled') }
}

/** What a server that is dead left behind, looked at in a copy: reading it would mend what the next server must cope with. */
export function lossesOnDisk(data: string, workshop: string, claims: Claims): Promise<string[]> {
  const copy = mkdtempSync(`${data}-copy-`)
  cpSync(data, copy, { recursive: true }) // before anything else can happen
  return lossesInCopy(copy, workshop, claims)
}

async function lossesInCopy(copy: string, workshop: string, claims: Claims): Promise<string[]> {
  const store = await openSqliteStore(copy)
  try {
    return await lossesIn(store, workshop, claims)
  } finally {
    await store.close()
    rmSync(copy, { recursive: true, force: true })
  }
}
