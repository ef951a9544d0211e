import { useCallback } from 'react'
import { useRoster } from '../workshop/facts.ts'

/** Names as this workshop shows them (first name, initials or ''), by person id. '' too for people who are not known here. */
export function useNames(): (person: string | undefined) => string {
  const { people } = useRoster()
  return useCallback((person: string | undefined) => (person === undefined ? '' : (people[person]?.name ?? '')), [people])
}
