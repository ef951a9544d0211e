import type { ResultOf } from '#shared/commands.ts'
import { useEffect, useState } from 'react'
import { CommandFailure } from '../../workshop/commandFailure.ts'
import { failureWords } from '../../workshop/failureWords.ts'
import { sendCommand } from '../../workshop/sendCommand.ts'

export type FoundWorkshop = ResultOf<'findByCode'>

export type Search =
  | { readonly state: 'looking' }
  | { readonly state: 'found'; readonly found: FoundWorkshop }
  | { readonly state: 'unknown' }
  | { readonly state: 'failed'; readonly words: string }

const looking: Search = { state: 'looking' }

/** The workshop behind a join code, and how to ask again. */
export function useWorkshopBehind(code: string): { search: Search; again: () => void } {
  const [attempt, setAttempt] = useState(1)
  const [answer, setAnswer] = useState<{ readonly code: string; readonly attempt: number; readonly search: Search }>()
  useEffect(() => {
    const look = async () => setAnswer({ code, attempt, search: await find(code) })
    void look()
  }, [code, attempt])
  const isCurrent = answer?.code === code && answer.attempt === attempt
  return { search: isCurrent ? answer.search : looking, again: () => setAttempt((count) => count + 1) }
}

async function find(code: string): Promise<Search> {
  if (!/^\d{6}$/.test(code)) return { state: 'unknown' }
  try {
    return { state: 'found', found: await sendCommand('findByCode', { params: { code } }) }
  } catch (error) {
    return stateAfter(error)
  }
}

function stateAfter(error: unknown): Search {
  if (error instanceof CommandFailure && error.problem.status === 404) return { state: 'unknown' }
  return { state: 'failed', words: failureWords(error) }
}
