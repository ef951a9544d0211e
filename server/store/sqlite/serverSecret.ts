import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../StoreError.ts'

/** The store's secret, made on first opening. */
export function serverSecretOf(db: DatabaseSync): Uint8Array {
  db.prepare(`INSERT INTO meta (name, value) VALUES ('serverSecret', ?) ON CONFLICT DO NOTHING`).run(randomBytes(32))
  const secret = db.prepare(`SELECT value FROM meta WHERE name = 'serverSecret'`).get()?.['value']
  if (!(secret instanceof Uint8Array) || secret.length !== 32) {
    throw new StoreError('damaged', 'The server secret in the store is damaged. Put a backup in its place.')
  }
  return secret
}
