import type { WorkshopFile } from '../formats/workshopFile.ts'
import { ordersFor } from '../model/order.ts'
import { createTable } from '../model/table.ts'
import { inTurn, seatsOf } from './seats.ts'
import { tables as texts } from './sessionOne.ts'
import { writeTable } from './tableWriter.ts'

const roundMs = 15 * 60_000
const rounds = 3

/** Session 1: three tables, three rounds. `startedAt`: when the first round began, ms since 1970. */
export function cafeDay(
  startedAt: number,
): Pick<WorkshopFile, 'seats'> & { tables: WorkshopFile['plenary']['tables']; written: WorkshopFile['tables'] } {
  const ids = texts.map((_, index) => `s1-table-${index + 1}`)
  const orders = ordersFor(ids.length)
  const plan = inTurn(ids, rounds)
  const made = texts.map(({ title, question }, index) => {
    const id = ids[index] as string
    const [host, rapporteur] = plan[0]?.[id] ?? []
    const table = createTable(
      { id, now: startedAt },
      {
        session: 's1',
        order: orders[index] as string,
        number: index + 1,
        title,
        question,
        capacity: 18,
        ...(host === undefined ? {} : { host }),
      },
    )
    return { ...table, ...(rapporteur === undefined ? {} : { rapporteur }) }
  })
  const written = texts.map(({ clusters, unsorted, message }, index) => {
    const table = ids[index] as string
    return [
      table,
      writeTable({
        table,
        clusters: clusters.map(([title, notes]) => ({ title, notes })),
        unsorted: unsorted.map((note) => ({ note })),
        rounds: plan.map((round) => round[table] ?? []),
        startedAt,
        signedOff: startedAt + rounds * roundMs + 10 * 60_000,
        message,
      }),
    ] as const
  })
  return {
    tables: Object.fromEntries(made.map((table) => [table.id, table])),
    written: Object.fromEntries(written),
    seats: seatsOf(plan, { session: 's1', startedAt, roundMs, stay: false }),
  }
}
