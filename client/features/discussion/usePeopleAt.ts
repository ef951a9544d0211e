import type { PersonHere } from '#shared/facts.ts'
import type { Sitting } from '#shared/rules/seating.ts'
import type { WorkshopTable } from '#shared/model/table.ts'
import { useRoster } from '../../workshop/facts.ts'

/** Who sits at a table now: the one who takes the notes first, then by name. */
export function usePeopleAt(table: Pick<WorkshopTable, 'id' | 'rapporteur'>): PersonHere[] {
  const { people } = useRoster()
  const first = (person: PersonHere) => (person.id === table.rapporteur ? 0 : 1)
  return Object.values(people)
    .filter((person) => person.table === table.id)
    .sort((a, b) => first(a) - first(b) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
}

/** How many sit at each table now. */
export function useSitting(): Sitting {
  const { people } = useRoster()
  const sitting: Record<string, number> = {}
  for (const { table } of Object.values(people)) if (table !== undefined) sitting[table] = (sitting[table] ?? 0) + 1
  return sitting
}
