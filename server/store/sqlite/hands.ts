import type { Hand, Hands } from '../Seats.ts'
import { requirePresentPerson } from './requirements.ts'
import type { Sql } from './statements.ts'

interface Row {
  workshop: string
  person: string
  raised_at: number
  message: string | null
}

export function sqliteHands(sql: Sql): Hands {
  return {
    async raise({ workshop, person, raisedAt, message = null }: Omit<Hand, 'message'> & { message?: string | null }) {
      requirePresentPerson(sql, workshop, person)
      const row = sql.get`
        INSERT INTO hands (workshop, person, raised_at, message) VALUES (${workshop}, ${person}, ${raisedAt}, ${message})
        ON CONFLICT (workshop, person) DO UPDATE SET message = excluded.message
        RETURNING *`
      return handOf(row as unknown as Row)
    },
    async lower(workshop, person) {
      return sql.run`DELETE FROM hands WHERE workshop = ${workshop} AND person = ${person}` === 1
    },
    async list(workshop) {
      return sql.all`SELECT * FROM hands WHERE workshop = ${workshop} ORDER BY raised_at, rowid`.map((row) => handOf(row as unknown as Row))
    },
  }
}

function handOf({ workshop, person, raised_at: raisedAt, message }: Row): Hand {
  return { workshop, person, raisedAt, ...(message !== null && { message }) }
}
