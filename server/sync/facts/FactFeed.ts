import type { Fact } from '#shared/facts.ts'
import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import type { StoreParts } from '../../store/Store.ts'
import type { Connection } from '../Connection.ts'
import { factFrame } from '../frames.ts'
import type { SyncLimits } from '../limits.ts'

/** What facts are made from: the store, the plenary, and who is connected to it. */
export interface FactSource {
  readonly workshop: string
  readonly store: StoreParts
  readonly limits: SyncLimits
  plenary: () => PlenarySnapshot
  /** Connections to the plenary. */
  connections: () => Iterable<Connection>
  failed: (error: unknown) => void
}

/** Participants may see less than those who run the workshop. */
export interface ForAudience<F> {
  participants: F
  others: F
}

/** Sends a fact to everyone who has been welcomed; each version is encoded once. */
export function publishFact(connections: Iterable<Connection>, facts: ForAudience<Fact>): void {
  const frames = framesOf(facts)
  for (const connection of connections) connection.send(frameFor(connection, frames))
}

export function framesOf({ participants, others }: ForAudience<Fact>): ForAudience<Uint8Array> {
  const frame = factFrame(others)
  return { participants: participants === others ? frame : factFrame(participants), others: frame }
}

export const frameFor = ({ actor }: Connection, frames: ForAudience<Uint8Array>): Uint8Array =>
  actor.role === 'participant' ? frames.participants : frames.others
