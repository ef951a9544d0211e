import { can, type Actor } from '#shared/access.ts'
import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import type { StoreParts } from '../store/Store.ts'
import { tableOf, type DocumentName } from './DocumentName.ts'

export interface Grant {
  read: boolean
  write: boolean
}

/** What an actor may do with a document now. */
export function grantOf(actor: Actor, document: DocumentName, plenary: PlenarySnapshot): Grant {
  if (document === 'plenary')
    return { read: can(actor, { do: 'read plenary' }, plenary), write: can(actor, { do: 'write plenary' }, plenary) }
  if (document === 'synthesis')
    return { read: can(actor, { do: 'read synthesis' }, plenary), write: can(actor, { do: 'write synthesis' }, plenary) }
  const table = tableOf(document) ?? ''
  return { read: can(actor, { do: 'read table', table }, plenary), write: can(actor, { do: 'write table', table }, plenary) }
}

/** The person as rules see them; undefined when unknown or removed. */
export async function actorOf(store: StoreParts, workshop: string, person: string): Promise<Actor | undefined> {
  const stored = await store.people.get(workshop, person)
  if (stored === undefined || stored.removedAt !== undefined) return undefined
  const seats = await store.seats.history(workshop, { person })
  return { person, role: stored.role, tables: new Set(seats.map((seat) => seat.table)) }
}

/** Everyone in the workshop who was not removed. */
export async function actorsOf(store: StoreParts, workshop: string): Promise<Map<string, Actor>> {
  const people = await store.people.list(workshop)
  const seats = Map.groupBy(await store.seats.history(workshop), (seat) => seat.person)
  return new Map(
    people
      .filter((person) => person.removedAt === undefined)
      .map(({ id, role }) => [id, { person: id, role, tables: new Set((seats.get(id) ?? []).map((seat) => seat.table)) }]),
  )
}
