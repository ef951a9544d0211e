/** Rooms that begin with the same content. */
export interface RoomGroup {
  names: string[]
  /** Content as one Yjs update. */
  state: Uint8Array
}

/** Somebody who will connect. */
export interface Guest {
  person: string
  /** Facilitators write in the plenary, participants at the table where they sit. */
  role: 'facilitator' | 'participant'
  room: string
}

/** What a server under measurement must hold before the first connection. */
export interface House {
  rooms: RoomGroup[]
  guests: Guest[]
  /** An empty folder for servers that store. */
  directory: string
}

/** A server under measurement, inside a process of its own. */
export interface BenchServer {
  /** Fills the server and listens. Returns the port on 127.0.0.1. */
  open(house: House): Promise<number>
  /** Address (path and query) at which each of these connects, once. */
  paths(guests: readonly Guest[]): string[] | Promise<string[]>
  close(): Promise<void>
}

/** What the process of a server says about itself. Times in milliseconds, sizes in bytes. */
export interface Usage {
  /** User and system time of all its threads since it started. */
  cpu: number
  rss: number
  /** JavaScript objects and what they hold outside the heap (buffers). */
  heap: number
  /** How late the event loop was since the last question, 99th percentile and worst. */
  loopP99: number
  loopMax: number
}

export type Question =
  | { do: 'open'; house: House }
  | { do: 'paths'; guests: readonly Guest[] }
  /** `collect` runs the garbage collector first. */
  | { do: 'usage'; collect: boolean }
  | { do: 'close' }
