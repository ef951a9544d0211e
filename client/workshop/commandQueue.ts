import type { CommandName } from '#shared/commands.ts'
import type { Problem } from '#shared/commands/Problem.ts'
import { CommandFailure } from './commandFailure.ts'
import type { CommandArguments, CommandSender } from './commandSender.ts'
import { createValue, type Readable } from './store.ts'

/** What a participant may do without a connection; it is sent on return, in order. */
const queueable = [
  'castBallot',
  'proposeTopic',
  'editTopic',
  'withdrawTopic',
  'takeSeat',
  'raiseHand',
  'lowerHand',
  'signOff',
] as const satisfies readonly CommandName[]
export type QueueableCommand = (typeof queueable)[number]

export const isQueueable = (name: CommandName): name is QueueableCommand => (queueable as readonly CommandName[]).includes(name)

/** A command that waits on this device. `at` is ms since 1970 on this device. */
export interface WaitingCommand {
  readonly key: string
  readonly name: QueueableCommand
  readonly args: CommandArguments<QueueableCommand>
  readonly at: number
}

/** Where waiting commands outlive the page. */
export interface Keep<T> {
  readonly load: () => Promise<T | undefined>
  readonly save: (value: T) => Promise<void>
}

export interface CommandQueue {
  readonly waiting: Readable<readonly WaitingCommand[]>
  readonly add: (command: WaitingCommand) => void
  readonly remove: (key: string) => void
  /** Sends what waits, in order, and stops at the first that finds no server. */
  readonly flush: () => Promise<void>
}

export function createCommandQueue(
  send: CommandSender['send'],
  keep: Keep<readonly WaitingCommand[]>,
  onRefused: (command: WaitingCommand, problem: Problem) => void,
): CommandQueue {
  const waiting = createValue<readonly WaitingCommand[]>([])
  const change = (next: readonly WaitingCommand[]) => {
    waiting.set(next)
    void keep.save(next)
  }
  const loaded = keep.load().then((kept = []) => {
    const own = waiting.get()
    if (kept.length > 0) change(own.reduce(join, kept))
  })

  const remove = (key: string) => change(waiting.get().filter((command) => command.key !== key))

  async function sendAll(): Promise<void> {
    await loaded
    for (;;) {
      const [next] = waiting.get()
      if (next === undefined) return
      try {
        await send(next.name, next.args, { key: next.key })
      } catch (error) {
        if (!(error instanceof CommandFailure)) throw error
        if (isPassing(error)) return
        onRefused(next, error.problem)
      }
      remove(next.key)
    }
  }

  let running: Promise<void> | undefined
  return {
    waiting,
    remove,
    add: (command) => change(join(waiting.get(), command)),
    flush() {
      running ??= sendAll().finally(() => (running = undefined))
      return running
    },
  }
}

/** Will it go through later without anybody doing anything? */
function isPassing({ offline, problem }: CommandFailure): boolean {
  return offline || problem.status === 429 || problem.status >= 500
}

/** Adds a command; an earlier one that it makes pointless goes. What stays keeps its place in the order. */
export function join(waiting: readonly WaitingCommand[], command: WaitingCommand): readonly WaitingCommand[] {
  const subject = subjectOf(command)
  return [...waiting.filter((other) => other.key !== command.key && (subject === undefined || subjectOf(other) !== subject)), command]
}

/** Two commands about the same subject: only the later one counts. Proposals and edits each stand on their own. */
function subjectOf({ name, args }: WaitingCommand): string | undefined {
  switch (name) {
    case 'castBallot':
      return `ballot/${args.params?.['poll'] ?? ''}`
    case 'raiseHand':
    case 'lowerHand':
      return 'hand'
    case 'takeSeat':
      return 'seat'
    case 'signOff':
      return `sign-off/${args.params?.['table'] ?? ''}`
    case 'proposeTopic':
    case 'editTopic':
    case 'withdrawTopic':
      return undefined
  }
}
