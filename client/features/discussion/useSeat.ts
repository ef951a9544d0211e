import { useState } from 'react'
import type { BodyOf } from '#shared/commands.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useToasts } from '../../ui/Toast.tsx'
import { CommandFailure } from '../../workshop/commandFailure.ts'
import { useWaitingCommands } from '../../workshop/connection.ts'
import { useRoster } from '../../workshop/facts.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import { sendCommand } from '../../workshop/sendCommand.ts'
import { useMe } from '../../workshop/session.ts'
import { discussionMessages } from './messages.ts'

export interface Seat {
  /** The table where I sit in this session. */
  readonly table: string | undefined
  /** The table where I sit down once the connection is back. */
  readonly waiting: string | undefined
  /** The table that is being taken, or `leaving`. */
  readonly busy: string | undefined
  /** Resolves to whether I sit there now, or will on return; a notice says why not. */
  readonly take: (table: string) => Promise<boolean>
  readonly leave: () => Promise<void>
}

/** My seat in a session: where it is, and how to change it at any time. */
export function useSeat(session: string): Seat {
  const messages = useMessages(discussionMessages)
  const toasts = useToasts()
  const me = useMe().person.id
  const { people } = useRoster()
  const table = people[me]?.table
  const here = usePlenary(({ tables }) => (table !== undefined && tables[table]?.session === session ? table : undefined))
  const waiting = useWaitingCommands().findLast(({ name }) => name === 'takeSeat')
  const [busy, setBusy] = useState<string>()

  const run = async (what: string, send: () => Promise<unknown>): Promise<boolean> => {
    if (busy !== undefined) return false
    setBusy(what)
    try {
      await send()
      return true
    } catch (error) {
      if (!(error instanceof CommandFailure)) throw error
      if (!error.queued) toasts.show({ text: error.message, tone: 'danger' })
      return error.queued
    } finally {
      setBusy(undefined)
    }
  }
  return {
    table: here,
    waiting: waiting === undefined ? undefined : (waiting.args.body as BodyOf<'takeSeat'>).table,
    busy,
    take: (wanted) => run(wanted, () => sendCommand('takeSeat', { body: { table: wanted } })),
    leave: async () => {
      if (await run('leaving', () => sendCommand('leaveSeat'))) toasts.show({ text: messages.left })
    },
  }
}
