import type { WaitingCommand } from './commandQueue.ts'
import type { Connection } from './connectionState.ts'
import { useReadable } from './store.ts'
import { useWorkshop } from './useWorkshop.ts'

/** The state of all open documents together, and of commands that wait. */
export function useConnection(): Connection {
  return useReadable(useWorkshop().connection.state)
}

/** Commands that wait on this device for the connection (ballots, topics, seats, hands), oldest first. */
export function useWaitingCommands(): readonly WaitingCommand[] {
  return useReadable(useWorkshop().queue.waiting)
}
