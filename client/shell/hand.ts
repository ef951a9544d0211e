import { useState } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { useToasts } from '../ui/Toast.tsx'
import { CommandFailure } from '../workshop/commandFailure.ts'
import { useWaitingCommands } from '../workshop/connection.ts'
import { useRoster } from '../workshop/facts.ts'
import { sendCommand } from '../workshop/sendCommand.ts'
import { useMe } from '../workshop/session.ts'
import { shellMessages } from './messages.ts'

export interface Hand {
  /** It is up, or goes up as soon as there is a connection. */
  readonly up: boolean
  readonly busy: boolean
  /** Resolves to false where the server said no; a notice then says why. */
  readonly raise: (message: string) => Promise<boolean>
  readonly lower: () => Promise<boolean>
}

/** My hand: the way to call the facilitator. */
export function useHand(): Hand {
  const messages = useMessages(shellMessages).hand
  const toasts = useToasts()
  const { person } = useMe()
  const { people } = useRoster()
  const [busy, setBusy] = useState(false)
  const waiting = useWaitingCommands().findLast(({ name }) => name === 'raiseHand' || name === 'lowerHand')
  const up = waiting === undefined ? people[person.id]?.hand !== undefined : waiting.name === 'raiseHand'

  const report = async (sent: Promise<unknown>, done: string) => {
    setBusy(true)
    try {
      await sent
      toasts.show({ text: done, tone: 'ok' })
      return true
    } catch (error) {
      if (!(error instanceof CommandFailure)) throw error
      if (error.queued) toasts.show({ text: messages.queued })
      else toasts.show({ text: error.message, tone: 'danger' })
      return error.queued
    } finally {
      setBusy(false)
    }
  }
  return {
    up,
    busy,
    raise: (message) => report(sendCommand('raiseHand', { body: { message } }), messages.raised),
    lower: () => report(sendCommand('lowerHand'), messages.lowered),
  }
}
