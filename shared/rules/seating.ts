import type { Seat } from '../model/person.ts'
import type { WorkshopTable } from '../model/table.ts'

/** Table id → how many people sit there now. */
export type Sitting = Readonly<Record<string, number>>

/** Counts who sits where. A seat that was left does not count. */
export function sittingNow(seats: readonly Pick<Seat, 'table' | 'leftAt'>[]): Sitting {
  const sitting: Record<string, number> = {}
  for (const seat of seats) if (seat.leftAt === undefined) sitting[seat.table] = (sitting[seat.table] ?? 0) + 1
  return sitting
}

/** Chairs left at a table; never negative, also where the facilitator made it smaller than those who sit there. */
export function freePlaces(table: Pick<WorkshopTable, 'id' | 'capacity'>, sitting: Sitting): number {
  return Math.max(0, table.capacity - (sitting[table.id] ?? 0))
}

/** The tables where a person has or had a seat, in any round. */
export function visitedBy(person: string, seats: readonly Pick<Seat, 'person' | 'table'>[]): Set<string> {
  return new Set(seats.filter((seat) => seat.person === person).map((seat) => seat.table))
}

/**
 * Where a person could go next: the emptiest table they have not been to, with a free chair. Where they have been everywhere, the emptiest
 * of the others. `tables` are those of one session, `current` is where they sit. undefined where no other table has a chair.
 */
export function suggestTable({
  tables,
  sitting,
  visited,
  current,
}: {
  tables: readonly WorkshopTable[]
  sitting: Sitting
  visited: ReadonlySet<string>
  current: string | undefined
}): WorkshopTable | undefined {
  const open = tables
    .filter((table) => table.id !== current && !table.locked && freePlaces(table, sitting) > 0)
    .sort((a, b) => fullness(a, sitting) - fullness(b, sitting) || a.number - b.number)
  return open.find((table) => !visited.has(table.id)) ?? open[0]
}

const fullness = (table: WorkshopTable, sitting: Sitting) => (sitting[table.id] ?? 0) / table.capacity
