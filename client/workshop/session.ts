import { can, type Act } from '#shared/access.ts'
import type { Person, Role } from '#shared/model/person.ts'
import { useCallback } from 'react'
import { useReadable } from './store.ts'
import { useWorkshop } from './useWorkshop.ts'

/** Who I am here. `workshop` is the workshop's id. */
export function useMe(): { readonly person: Person; readonly role: Role; readonly workshop: string } {
  const client = useWorkshop()
  const person = useReadable(client.me)
  return { person, role: person.role, workshop: client.id }
}

/** May I do that now? The same rule as the server's; it re-renders when the answer may have changed. */
export function useCan(): (act: Act) => boolean {
  const client = useWorkshop()
  const person = useReadable(client.me)
  const tables = useReadable(client.myTables)
  const plenary = useReadable(client.plenary.picture)
  return useCallback(
    (act: Act) =>
      can({ person: person.id, role: person.role, tables }, act, plenary, { reportOpen: plenary.workshop?.reportOpen ?? false }),
    [person, tables, plenary],
  )
}

/** Tables where I have or had a seat, as far as this device knows. */
export function useMyTables(): ReadonlySet<string> {
  return useReadable(useWorkshop().myTables)
}
