import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { SQLite } from '@hocuspocus/extension-sqlite'
import { Server } from '@hocuspocus/server'
import { serve } from '../sync/servers/serve.ts'

/** Hocuspocus with its SQLite extension, both with the settings that they come with. */
serve({
  async open({ rooms, directory }) {
    const database = join(directory, 'documents.sqlite')
    const store = new DatabaseSync(database)
    store.exec('CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))')
    const insert = store.prepare('INSERT INTO documents (name, data) VALUES (?, ?)')
    store.exec('BEGIN')
    for (const { names, state } of rooms) for (const name of names) insert.run(name, state)
    store.exec('COMMIT')
    store.close()
    const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, stopOnSignals: false, extensions: [new SQLite({ database })] })
    await server.listen()
    return server.address.port
  },
  paths: (guests) => guests.map(() => '/'),
  close: () => Promise.resolve(),
})
