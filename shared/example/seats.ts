import type { Person, Seat } from '../model/person.ts'
import { peopleByCountry } from './people.ts'

/** Everyone of the example, country by country. */
export const people: Person[] = Object.entries(peopleByCountry)
  .flatMap(([country, entries]) => entries.map(([name, organisation]) => ({ name, organisation, country })))
  .map((fields, index) => ({ id: `p${String(index + 1).padStart(2, '0')}`, role: 'participant' as const, ...fields }))

/** People so that neighbours come from different countries. */
const mixed = people.map((_, index) => (people[(index * 7) % people.length] as Person).id)

/** Round by round: table id → who sits there. */
export type Plan = readonly Readonly<Record<string, readonly string[]>>[]

/** Everyone visits the tables in turn; the first two at each table, its host and its rapporteur, stay. */
export function inTurn(tables: readonly string[], rounds: number): Plan {
  return Array.from({ length: rounds }, (_, round) =>
    Object.fromEntries(
      tables.map((table, at) => [
        table,
        mixed.filter((_person, index) => (index < tables.length * 2 ? index : index + round) % tables.length === at),
      ]),
    ),
  )
}

/** Everyone has one table for the whole session. */
export const evenly = (tables: readonly string[]): Plan => inTurn(tables, 1)

/**
 * Every table has its host and as many people as `places` says. In the second round one in four of the others goes on to the next table.
 */
export function byInterest(tables: readonly { id: string; host: string; places: number }[]): Plan {
  const hosts = new Set(tables.map((table) => table.host))
  const others = mixed.filter((person) => !hosts.has(person))
  let taken = 0
  const first = tables.map(({ id, host, places }) => {
    const guests = others.slice(taken, taken + places - 1)
    taken += places - 1
    return [id, [host, ...guests]] as const
  })
  const moves = (person: string) => !hosts.has(person) && others.indexOf(person) % 4 === 3
  const second = first.map(([id, sitting], at) => {
    const [, before] = first[(at + first.length - 1) % first.length] ?? [id, []]
    return [id, [...sitting.filter((person) => !moves(person)), ...before.filter(moves)]] as const
  })
  return [Object.fromEntries(first), Object.fromEntries(second)]
}

/** The seats of a session. Each round takes `roundMs`; the last seat is kept where `stay` says so. */
export function seatsOf(
  plan: Plan,
  { session, startedAt, roundMs, stay }: { session: string; startedAt: number; roundMs: number; stay: boolean },
): Seat[] {
  return plan.flatMap((round, index) => {
    const takenAt = startedAt + index * roundMs
    const left = stay && index === plan.length - 1 ? {} : { leftAt: takenAt + roundMs }
    return Object.entries(round).flatMap(([table, sitting]) =>
      sitting.map((person) => ({ person, table, session, round: index + 1, takenAt, ...left })),
    )
  })
}
