import type { Seat } from '#shared/model/person.ts'
import type { Seats } from '../Seats.ts'
import { requirePresentPerson } from './requirements.ts'
import type { Sql } from './statements.ts'

interface Row {
  session: string
  table_id: string
  round: number
  person: string
  taken_at: number
  left_at: number | null
}

export function sqliteSeats(sql: Sql): Seats {
  const currentOf = (workshop: string, session: string, person: string): Seat | undefined =>
    seatOf(sql.get`
      SELECT * FROM seats WHERE workshop = ${workshop} AND session = ${session} AND person = ${person} AND left_at IS NULL`)

  const leave = (workshop: string, session: string, person: string, leftAt: number): Seat | undefined =>
    seatOf(sql.get`
      UPDATE seats SET left_at = ${leftAt}
      WHERE workshop = ${workshop} AND session = ${session} AND person = ${person} AND left_at IS NULL
      RETURNING *`)

  const taken = (workshop: string, session: string, table: string, round: number): number =>
    Number(
      sql.get`
        SELECT count(*) AS n FROM seats
        WHERE workshop = ${workshop} AND session = ${session} AND table_id = ${table} AND round = ${round} AND left_at IS NULL`?.['n'],
    )

  return {
    async take({ workshop, session, table, round, person, takenAt, capacity }) {
      requirePresentPerson(sql, workshop, person)
      const present = currentOf(workshop, session, person)
      if (present?.table === table && present.round === round) return { result: 'taken', seat: present }
      if (capacity !== null && taken(workshop, session, table, round) >= capacity) return { result: 'full' }
      leave(workshop, session, person, takenAt)
      sql.run`
        INSERT INTO seats (workshop, session, table_id, round, person, taken_at)
        VALUES (${workshop}, ${session}, ${table}, ${round}, ${person}, ${takenAt})`
      return { result: 'taken', seat: { session, table, round, person, takenAt } }
    },
    async leave(workshop, session, person, leftAt) {
      return leave(workshop, session, person, leftAt)
    },
    async current(workshop) {
      return sql.all`
        SELECT * FROM seats WHERE workshop = ${workshop} AND left_at IS NULL ORDER BY taken_at, id`.flatMap((row) => seatOf(row) ?? [])
    },
    async history(workshop, { session = null, table = null, person = null } = {}) {
      // Asked whenever somebody connects: an index finds a person's own seats, but not where no person may mean everybody.
      const found =
        person === null
          ? sql.all`SELECT * FROM seats WHERE workshop = ${workshop} ORDER BY taken_at, id`
          : sql.all`SELECT * FROM seats WHERE workshop = ${workshop} AND person = ${person} ORDER BY taken_at, id`
      return found
        .flatMap((row) => seatOf(row) ?? [])
        .filter((seat) => (session === null || seat.session === session) && (table === null || seat.table === table))
    },
  }
}

function seatOf(found: object | undefined): Seat | undefined {
  if (found === undefined) return undefined
  const { session, table_id: table, round, person, taken_at: takenAt, left_at: leftAt } = found as Row
  return { session, table, round, person, takenAt, ...(leftAt !== null && { leftAt }) }
}
