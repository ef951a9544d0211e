import type { Person } from '#shared/model/person.ts'
import { useEffect, useState } from 'react'
import { useRoster } from '../../workshop/facts.ts'
import { failureWords } from '../../workshop/failureWords.ts'
import { sendCommand } from '../../workshop/sendCommand.ts'

interface PeopleAnswer {
  /** Which question this answers; an older list stays on screen until the newer one is there. */
  readonly question: string
  readonly people?: readonly Person[] | undefined
  readonly failure?: string | undefined
}

/** Everyone in the workshop by name; fetched again whenever somebody comes or goes. undefined until the first answer. */
export function usePeople(): { people: readonly Person[] | undefined; failure: string | undefined; again: () => void } {
  const { people: here } = useRoster()
  const [attempt, setAttempt] = useState(1)
  const [answer, setAnswer] = useState<PeopleAnswer>()
  const present = Object.values(here).filter(({ removed }) => removed !== true).length
  const question = `${present} people, attempt ${attempt}`
  useEffect(() => {
    let stale = false
    const ask = async () => {
      const next = await fetchPeople(question)
      if (!stale) setAnswer((before) => ({ people: before?.people, ...next }))
    }
    void ask()
    return () => {
      stale = true
    }
  }, [question])
  return { people: answer?.people, failure: answer?.failure, again: () => setAttempt((count) => count + 1) }
}

async function fetchPeople(question: string): Promise<PeopleAnswer> {
  try {
    const { people } = await sendCommand('people')
    return { question, people: people.toSorted((a, b) => a.name.localeCompare(b.name)) }
  } catch (error) {
    return { question, failure: failureWords(error) }
  }
}
