import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { migrationsInOrder } from '../migrations/inOrder.ts'
import { openSqliteStore } from '../sqlite/openSqliteStore.ts'
import { fillFixture } from './fixture.ts'

// To be run once for each new migration, and the file kept: a store as the version with that migration wrote it.
const directory = mkdtempSync(join(tmpdir(), 'sheaf-fixture-'))
const store = await openSqliteStore(directory)
await fillFixture(store)
await store.close()
const target = join(import.meta.dirname, '..', 'fixtures', `${migrationsInOrder.at(-1)?.name ?? ''}.db.gz`)
writeFileSync(target, gzipSync(readFileSync(join(directory, 'sheaf.db')), { level: 9 }), { flag: 'wx' })
rmSync(directory, { recursive: true })
