import type { Problem } from '#shared/commands/Problem.ts'
import { messagesIn } from '../i18n/messages.ts'
import { workshopMessages } from './messages.ts'

/** A problem in whole sentences: what happened, and what to do about it. */
export const wordsOfProblem = ({ title, detail }: Problem): string =>
  [title, detail].filter((part) => part !== undefined && part !== '').join(' ')

/** Why a command did not go through. `message` says so in whole sentences; `problem` has title and detail apart. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure'
  readonly problem: Problem
  /** The server could not be reached. */
  readonly offline: boolean
  /** It waits on this device and is sent when the connection is back. */
  readonly queued: boolean

  constructor(problem: Problem, { offline = false, queued = false }: { offline?: boolean; queued?: boolean } = {}) {
    super(wordsOfProblem(problem))
    this.problem = problem
    this.offline = offline
    this.queued = queued
  }
}

export function offlineFailure(): CommandFailure {
  return new CommandFailure(ownProblem('offline'), { offline: true })
}

export function queuedFailure(): CommandFailure {
  return new CommandFailure(ownProblem('queued'), { offline: true, queued: true })
}

/** A problem that this client found itself; status 0 marks that no server said it. */
export function ownProblem(code: 'offline' | 'queued' | 'unreadable' | 'notJoined', status = 0): Problem {
  return { type: 'about:blank', status, code, ...messagesIn(workshopMessages)[code] }
}
