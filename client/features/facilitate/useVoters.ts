import { useRoster } from '../../workshop/facts.ts'

/** How many people could vote: everyone but facilitators and the organiser, who mostly do not. */
export function useVoters(): number {
  const { people } = useRoster()
  return Object.values(people).filter((person) => person.role === 'participant' || person.role === 'rapporteur').length
}
