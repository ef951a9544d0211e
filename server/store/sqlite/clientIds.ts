import type { ClientIds } from '../Documents.ts'
import { requireWorkshop } from './requirements.ts'
import type { Sql } from './statements.ts'

export function sqliteClientIds(sql: Sql): ClientIds {
  return {
    async claim(workshop, document, clientId, person) {
      requireWorkshop(sql, workshop)
      sql.run`
        INSERT INTO client_ids (workshop, document, client_id, person) VALUES (${workshop}, ${document}, ${clientId}, ${person})
        ON CONFLICT (workshop, document, client_id) DO NOTHING`
      const row = sql.get`
        SELECT person FROM client_ids WHERE workshop = ${workshop} AND document = ${document} AND client_id = ${clientId}`
      return String(row?.['person'])
    },
    async owners(workshop, document) {
      const rows = sql.all`SELECT client_id, person FROM client_ids WHERE workshop = ${workshop} AND document = ${document}`
      return new Map(rows.map((row) => [Number(row['client_id']), String(row['person'])]))
    },
  }
}
