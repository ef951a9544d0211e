import type { Role } from '#shared/model/person.ts'
import { StoreError } from '../StoreError.ts'
import type { Links } from '../Workshops.ts'
import { requireWorkshop } from './requirements.ts'
import type { Sql } from './statements.ts'

export function sqliteLinks(sql: Sql): Links {
  return {
    async rotate({ workshop, role, secretHash, createdAt }) {
      requireWorkshop(sql, workshop)
      if (sql.get`SELECT 1 FROM links WHERE secret_hash = ${secretHash}` !== undefined) {
        throw new StoreError('conflict', 'A link with this secret exists already.')
      }
      sql.run`
        INSERT INTO links (workshop, role, secret_hash, created_at) VALUES (${workshop}, ${role}, ${secretHash}, ${createdAt})
        ON CONFLICT (workshop, role) DO UPDATE SET secret_hash = excluded.secret_hash, created_at = excluded.created_at`
    },
    async find(secretHash) {
      const row = sql.get`SELECT workshop, role FROM links WHERE secret_hash = ${secretHash}`
      return row && { workshop: String(row['workshop']), role: row['role'] as Role }
    },
  }
}
