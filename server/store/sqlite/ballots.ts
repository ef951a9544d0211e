import { Allocation } from '#shared/model/ballot.ts'
import type { Ballots } from '../Ballots.ts'
import { StoreError } from '../StoreError.ts'
import { requireWorkshop } from './requirements.ts'
import type { Sql } from './statements.ts'

export function sqliteBallots(sql: Sql): Ballots {
  return {
    async cast({ workshop, poll, voterKey, allocation, castAt }) {
      requireWorkshop(sql, workshop)
      sql.run`
        INSERT INTO ballots (workshop, poll, voter_key, allocation, cast_at)
        VALUES (${workshop}, ${poll}, ${voterKey}, ${JSON.stringify(allocation)}, ${castAt})
        ON CONFLICT (workshop, poll, voter_key) DO UPDATE SET allocation = excluded.allocation, cast_at = excluded.cast_at`
    },
    async own(workshop, poll, voterKey) {
      const row = sql.get`
        SELECT allocation, cast_at FROM ballots WHERE workshop = ${workshop} AND poll = ${poll} AND voter_key = ${voterKey}`
      return row && { allocation: readAllocation(row['allocation'], workshop, poll), castAt: Number(row['cast_at']) }
    },
    async allocations(workshop, poll) {
      // Drawn anew each time: two tallies laid side by side do not show at which place a ballot came in.
      return sql.all`
        SELECT allocation FROM ballots WHERE workshop = ${workshop} AND poll = ${poll} ORDER BY random()`.map((row) =>
        readAllocation(row['allocation'], workshop, poll),
      )
    },
    async count(workshop, poll) {
      return Number(sql.get`SELECT count(*) AS n FROM ballots WHERE workshop = ${workshop} AND poll = ${poll}`?.['n'])
    },
  }
}

function readAllocation(stored: unknown, workshop: string, poll: string): Allocation {
  try {
    return Allocation.parse(JSON.parse(String(stored)))
  } catch (cause) {
    throw new StoreError('damaged', `A ballot of the poll ${poll} in the workshop ${workshop} is damaged.`, { cause })
  }
}
