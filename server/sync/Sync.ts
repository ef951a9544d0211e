import type { Server } from 'node:http'
import type { PollFact } from '#shared/facts.ts'
import type { Bus } from '../bus/Bus.ts'
import type { Store } from '../store/Store.ts'
import type { DocumentName } from './DocumentName.ts'
import type { Documents } from './Documents.ts'
import type { SyncLimits } from './limits.ts'

/** What a sync ticket says once its signature and age have been checked. */
export interface Ticket {
  workshop: string
  document: DocumentName
  person: string
}

export interface SyncDependencies {
  store: Store
  bus: Bus
  /**
   * Checks a ticket from a socket's address. undefined when it is unknown, forged or too old. Whether its person may read and
   * write the document is asked again here, at every connection.
   */
  readTicket: (ticket: string) => Ticket | undefined
  /** Where browsers reach the server: sockets may be opened from pages of this origin, and of the host that they address. */
  publicUrl?: string | undefined
  log: Log
  /** Hears of each transaction how many milliseconds the edit that waited longest took to be on disk. */
  editStored?: (milliseconds: number) => void
  /** Bounds other than the usual ones (`defaultLimits`). */
  limits?: Partial<SyncLimits>
}

/** Takes lines for the operator. Never a ticket, never what people wrote. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** Small pictures pushed to everyone on the plenary (see shared/facts.ts). Calls return at once; what they cause is throttled. */
export interface Facts {
  /** Call after someone joined, left, changed their name or role, took or left a seat, raised or lowered a hand. */
  rosterChanged(workshop: string): void
  /** Call after a ballot was cast. */
  pollChanged(workshop: string, poll: PollFact['poll']): void
  /** The version of the workshop's activity fact now: grows with every change at any table. */
  activityVersion(workshop: string): number
}

/** The sync half of the server (`createSync`). */
export interface Sync {
  readonly documents: Documents
  readonly facts: Facts
  /** Answers upgrade requests on `/sync/…` of this server and leaves all others alone. */
  attach(server: Server): void
  /** For /healthz and /metrics. */
  measure(): SyncMeasures
  /**
   * Takes no more sockets, and closes those there are (1012: come back), a slice at a time, so that they do not all come back at once; each after
   * what it sent is on disk and acknowledged. Then unloads every document. The store stays open; close it afterwards.
   */
  close(): Promise<void>
}

export interface SyncMeasures {
  connections: number
  documents: number
  /** Documents of these that are kept as bytes, because nobody works on them. */
  asleep: number
  /** Updates received and not yet on disk. */
  unwritten: number
  /** For how many milliseconds the oldest of them has been waiting; 0 when there is none. */
  oldestUnwritten: number
  /** Bytes waiting in sockets. */
  bufferedBytes: number
  /** Refused updates since the start, by code. */
  refusals: Readonly<Record<string, number>>
}
