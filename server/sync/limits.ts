import type { Size } from './DocumentSize.ts'

const kiB = 1024
const miB = 1024 * kiB

/** Every bound of the sync server in one place. Sizes in bytes, times in milliseconds. */
export interface SyncLimits {
  /** A larger frame ends the connection before it is read. */
  frame: number
  /** A larger update is refused; below `frame`, so that its author can be told. */
  update: number
  /** More structs, clients or deleted ranges than this in one update are refused before it is applied. */
  structs: number
  /** Work that one update may make when it is merged, in items looked at: about 20 ms. Three people who wrote six hundred times each while apart come to two thirds of it. */
  mergeSteps: number
  /** A document that would grow beyond this takes no more updates: bytes encoded, and structs, of which each takes about 200 bytes of memory. */
  document: Size
  /** Client ids that one person may write a document under. Every page load brings a new one. */
  clientsPerPerson: number
  /** A longer state vector is none of ours. */
  stateVector: number
  /** Above this much waiting in a socket it gets no presence any more. */
  bufferedSoft: number
  /** Above this much waiting in a socket it is closed: coming back and catching up is cheaper. */
  bufferedHard: number
  /** Inbound allowance of a connection: so much at once, refilled by so much a second. */
  messages: { burst: number; perSecond: number }
  bytes: { burst: number; perSecond: number }
  /** The same for all connections of one person in a workshop together. */
  personMessages: { burst: number; perSecond: number }
  personBytes: { burst: number; perSecond: number }
  /** Bytes that one person may have sent to them for the asking (whole documents, who is here). */
  personAnswers: { burst: number; perSecond: number }
  /** Milliseconds of the server's time that one person's messages may take. */
  personWork: { burst: number; perSecond: number }
  /** Items that may be looked at to merge one person's updates (see `mergeSteps`). Whoever loads the document does all of it again. */
  personMerging: { burst: number; perSecond: number }
  connectionsPerPerson: number
  connectionsPerWorkshop: number

  /** How long updates wait for others to share one write to the disk. */
  groupCommit: number
  /** Messages that one document may cause at once, refilled by so many a second; beyond them updates are gathered for `wait` before they go out. */
  fanOut: { burst: number; perSecond: number; wait: number }
  /** How often presence goes out. */
  presenceTick: number
  heartbeat: number
  /** Edits on their way when a person loses the right to write still count for so long. */
  grantGrace: number
  /** How long whoever holds edits of others, which these have yet to bring themselves, may wait for them. */
  lateAuthors: number
  /** After so long without work on it a document that is open is kept as bytes. */
  sleepAfter: number
  /** How long a document stays in memory without being used. */
  unloadAfter: number
  /** A peer that does not answer a close is cut off after this. */
  closeTimeout: number
  rosterEvery: number
  pollEvery: number
  activityEvery: number

  /** A sequence number that is missing for so long was lost by the bus and is read from the store. */
  catchUpAfter: number
  /** A document with a longer log gets a snapshot. */
  logBeforeSnapshot: number
}

export const defaultLimits: SyncLimits = {
  frame: miB,
  update: 128 * kiB,
  structs: 6_000,
  mergeSteps: 120_000,
  document: { bytes: 8 * miB, structs: 200_000 },
  clientsPerPerson: 1_000,
  stateVector: 64 * kiB,
  bufferedSoft: 256 * kiB,
  bufferedHard: 4 * miB,
  messages: { burst: 600, perSecond: 100 },
  bytes: { burst: 4 * miB, perSecond: 256 * kiB },
  personMessages: { burst: 2_000, perSecond: 200 },
  personBytes: { burst: 8 * miB, perSecond: 512 * kiB },
  personAnswers: { burst: 64 * miB, perSecond: 2 * miB },
  personWork: { burst: 2_000, perSecond: 100 },
  personMerging: { burst: 1_000_000, perSecond: 5_000 },
  connectionsPerPerson: 40,
  connectionsPerWorkshop: 2_000,

  groupCommit: 80,
  fanOut: { burst: 50, perSecond: 400, wait: 100 },
  presenceTick: 200,
  heartbeat: 20_000,
  grantGrace: 3_000,
  lateAuthors: 120_000,
  sleepAfter: 5_000,
  unloadAfter: 10_000,
  closeTimeout: 2_000,
  rosterEvery: 500,
  pollEvery: 500,
  activityEvery: 1_000,

  catchUpAfter: 1_000,
  logBeforeSnapshot: 500,
}
