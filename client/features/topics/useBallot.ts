import { useCallback, useEffect, useState } from 'react'
import type { BodyOf } from '#shared/commands.ts'
import type { Allocation } from '#shared/model/ballot.ts'
import { CommandFailure } from '../../workshop/commandFailure.ts'
import { useConnection, useWaitingCommands } from '../../workshop/connection.ts'
import { sendCommand } from '../../workshop/sendCommand.ts'
import { createBallotSaver, type SaveStatus } from './ballotSaver.ts'

/** `waiting`: kept on this device until the connection is back. */
export type BallotState = SaveStatus['state'] | 'waiting'

export interface Ballot {
  /** undefined until it is known what was placed before. */
  readonly dots: Allocation | undefined
  /** Placed before this page was opened, and the server has it. */
  readonly restored: boolean
  /** The server could not be asked for an earlier ballot. */
  readonly unknown: boolean
  readonly state: BallotState
  /** The server's reason, for `failed`. */
  readonly problem: string | undefined
  /** Places dots; they are saved a moment after the last change. */
  readonly change: (dots: Allocation) => void
  /** Saves at once, an empty ballot too. */
  readonly save: (dots: Allocation) => void
}

/** My ballot in a poll: loaded from where it was last, saved by itself. For one poll as long as the component lives. */
export function useBallot(poll: string): Ballot {
  const waiting = useWaitingBallot(poll)
  const loaded = useEarlierBallot(poll, waiting)
  const [own, setOwn] = useState<Allocation>()
  const { saver, status } = useSaver(poll)
  const change = useCallback(
    (dots: Allocation) => {
      setOwn(dots)
      saver.later(dots)
    },
    [saver],
  )
  const save = useCallback(
    (dots: Allocation) => {
      setOwn(dots)
      saver.now(dots)
    },
    [saver],
  )
  return {
    dots: own ?? waiting ?? loaded?.dots,
    restored: own === undefined && loaded?.cast === true,
    unknown: own === undefined && loaded?.unknown === true,
    state: status.state === 'saved' && waiting !== undefined ? 'waiting' : status.state,
    problem: status.problem,
    change,
    save,
  }
}

function useWaitingBallot(poll: string): Allocation | undefined {
  const command = useWaitingCommands().findLast(({ name, args }) => name === 'castBallot' && args.params?.['poll'] === poll)
  return command === undefined ? undefined : (command.args.body as BodyOf<'castBallot'>).dots
}

interface Earlier {
  readonly poll: string
  readonly dots: Allocation
  readonly cast: boolean
  readonly unknown: boolean
}

/** What the server has; asked again when the connection returns, where it could not say. */
export function useEarlierBallot(poll: string, known?: Allocation): Earlier | undefined {
  const [earlier, setEarlier] = useState<Earlier>()
  const connection = useConnection()
  const online = connection !== 'offline' && connection !== 'reconnecting'
  const current = earlier?.poll === poll ? earlier : undefined
  const needed = known === undefined && (current === undefined || (current.unknown && online))
  useEffect(() => {
    if (!needed) return
    let over = false
    const ask = async () => {
      try {
        const ballot = await sendCommand('myBallot', { params: { poll } })
        if (!over) setEarlier({ poll, ...ballot, unknown: false })
      } catch (error) {
        if (!(error instanceof CommandFailure)) throw error
        if (!over) setEarlier({ poll, dots: {}, cast: false, unknown: true })
      }
    }
    void ask()
    return () => {
      over = true
    }
  }, [needed, poll])
  return current
}

function useSaver(poll: string) {
  const [status, setStatus] = useState<SaveStatus>({ state: 'saved' })
  const [saver] = useState(() => createBallotSaver((dots) => cast(poll, dots), setStatus))
  // A phone that is put away, or the next screen, must not swallow the last dot.
  useEffect(() => {
    const hurry = () => {
      if (document.visibilityState === 'hidden') void saver.flush()
    }
    document.addEventListener('visibilitychange', hurry)
    return () => {
      document.removeEventListener('visibilitychange', hurry)
      void saver.flush()
    }
  }, [saver])
  return { saver, status }
}

/** Resolves to why it failed. A ballot that waits for the connection has not failed. */
async function cast(poll: string, dots: Allocation): Promise<string | undefined> {
  try {
    await sendCommand('castBallot', { params: { poll }, body: { dots } })
    return undefined
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error
    return error.queued ? undefined : error.message
  }
}
