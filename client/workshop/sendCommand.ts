import type { CommandName, ResultOf } from '#shared/commands.ts'
import type { Person } from '#shared/model/person.ts'
import { nanoid } from 'nanoid'
import { useCallback, useRef, useState } from 'react'
import { CommandFailure, queuedFailure } from './commandFailure.ts'
import { isQueueable, type CommandQueue } from './commandQueue.ts'
import { createCommandSender, type CommandArguments, type CommandSender, type DownloadKind, type OpenedSession } from './commandSender.ts'
import { credentialOf, noteAboutWorkshop } from './credentials.ts'
import type { Value } from './store.ts'

const sender: CommandSender = createCommandSender({
  origin: '',
  fetch: (input, init) => fetch(input, init),
  credentialOf,
  onSession: (workshop, { person }) => heardOfMe(workshop, person),
  onPerson: heardOfMe,
})

function heardOfMe(workshop: string, person: Person): void {
  noteAboutWorkshop(workshop, { person })
  if (open?.id === workshop) open.me.set(person)
}

/** Sends without ever queueing. Features use {@link sendCommand}. */
export const send: CommandSender['send'] = (name, args, options) => sender.send(name, withWorkshop(args), options)
export const openSession = (workshop: string): Promise<OpenedSession> => sender.openSession(workshop)

interface OpenWorkshop {
  readonly id: string
  readonly queue: CommandQueue
  readonly me: Value<Person>
}

let open: OpenWorkshop | undefined

/** Names the workshop of this page: commands go there unless their params say otherwise. Returns how to take that back. */
export function openForCommands(workshop: OpenWorkshop): () => void {
  open = workshop
  return () => {
    if (open === workshop) open = undefined
  }
}

/**
 * Sends a command. `params` fill the `:names` of its path; `:workshop` is the page's own where left out.
 * Throws {@link CommandFailure}: `offline` where the server was not reached, `queued` where the command
 * (a ballot, topic, seat, hand or sign-off) now waits on this device and goes out by itself on return.
 */
export async function sendCommand<N extends CommandName>(name: N, args: CommandArguments<N> = {}): Promise<ResultOf<N>> {
  const key = nanoid()
  const full = withWorkshop(args)
  const queue = open !== undefined && full.params?.['workshop'] === open.id && isQueueable(name) ? { name, queue: open.queue } : undefined
  const wait = () => {
    queue?.queue.add({ key, name: queue.name, args: full as CommandArguments<typeof queue.name>, at: Date.now() })
    return queuedFailure()
  }
  // What was done first is sent first: behind waiting commands a new one waits too.
  if (queue !== undefined && queue.queue.waiting.get().length > 0) {
    await queue.queue.flush()
    if (queue.queue.waiting.get().length > 0) throw wait()
  }
  try {
    return await sender.send(name, full, { key })
  } catch (error) {
    if (queue !== undefined && error instanceof CommandFailure && error.offline) throw wait()
    throw error
  }
}

function withWorkshop<N extends CommandName>(args: CommandArguments<N> = {}): CommandArguments<N> {
  return open === undefined ? args : { ...args, params: { workshop: open.id, ...args.params } }
}

export interface CommandState<N extends CommandName> {
  /** Resolves to the result, or to undefined where it failed or waits: `failure` says why. */
  readonly run: (args?: CommandArguments<N>) => Promise<ResultOf<N> | undefined>
  readonly busy: boolean
  /** Set after a failure; one with `queued` is good news: it is sent on return. */
  readonly failure: CommandFailure | undefined
  readonly reset: () => void
}

/** A command as a component uses it. While it is busy, further runs are ignored. */
export function useCommand<N extends CommandName>(name: N): CommandState<N> {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CommandFailure>()
  const running = useRef(false)
  const run = useCallback(
    async (args?: CommandArguments<N>) => {
      if (running.current) return undefined
      running.current = true
      setBusy(true)
      setFailure(undefined)
      try {
        return await sendCommand(name, args)
      } catch (error) {
        if (!(error instanceof CommandFailure)) throw error
        setFailure(error)
        return undefined
      } finally {
        running.current = false
        setBusy(false)
      }
    },
    [name],
  )
  const reset = useCallback(() => setFailure(undefined), [])
  return { run, busy, failure, reset }
}

/** Fetches a file of the page's workshop and hands it to the browser to save. Throws {@link CommandFailure}. */
export async function download(kind: DownloadKind, filename: string, workshop = open?.id): Promise<void> {
  if (workshop === undefined) throw new Error('A download needs a workshop.')
  const address = URL.createObjectURL(await sender.fetchFile(kind, workshop))
  const link = document.createElement('a')
  link.href = address
  link.download = filename
  link.click()
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
