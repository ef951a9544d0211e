import { useState } from 'react'
import { useLocation } from 'wouter'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { joinCodeLength } from '../../ui/joinCode.ts'
import { CommandFailure } from '../../workshop/commandFailure.ts'
import { useDeviceWorkshops } from '../../workshop/credentials.ts'
import { failureWords } from '../../workshop/failureWords.ts'
import { sendCommand } from '../../workshop/sendCommand.ts'
import { homeMessages } from './messages.ts'

export interface CodeCheck {
  readonly code: string
  readonly setCode: (code: string) => void
  readonly checking: boolean
  /** What is wrong with the code, in one kind line. */
  readonly error: string | undefined
  /** Asks for the workshop behind the code and goes there. */
  readonly check: (code: string) => Promise<void>
}

/** The code under the boxes and what the server says about it. Closed workshops stay open for whoever is in already. */
export function useCodeCheck(): CodeCheck {
  const messages = useMessages(homeMessages).join
  const [, navigate] = useLocation()
  const known = useDeviceWorkshops()
  const [code, setCode] = useState('')
  const [checking, setChecking] = useState(false)
  const [error, setError] = useState<string>()

  const wordsFor = (failure: unknown): string => {
    const status = failure instanceof CommandFailure ? failure.problem.status : undefined
    if (status === 404) return messages.wrong
    if (status === 429) return messages.tooMany
    return failureWords(failure)
  }

  const check = async (wanted: string) => {
    if (checking) return
    if (wanted.length < joinCodeLength) return setError(messages.incomplete)
    setChecking(true)
    setError(undefined)
    try {
      const found = await sendCommand('findByCode', { params: { code: wanted } })
      const isMember = known.some(({ workshop }) => workshop === found.workshop)
      if (found.open || isMember) navigate(`/join/${wanted}`)
      else setError(messages.closed)
    } catch (failure) {
      setError(wordsFor(failure))
    } finally {
      setChecking(false)
    }
  }
  const change = (next: string) => {
    setCode(next)
    setError(undefined)
  }
  return { code, setCode: change, checking, error, check }
}
