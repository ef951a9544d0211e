import type { Ballots } from './Ballots.ts'
import type { ClientIds, Documents } from './Documents.ts'
import type { People } from './People.ts'
import type { Hands, Seats } from './Seats.ts'
import type { Links, Workshops } from './Workshops.ts'

/** What JSON can carry, and so what a command may answer. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** The parts of a store, as seen by a caller on its own or from inside a transaction. */
export interface StoreParts {
  readonly workshops: Workshops
  readonly links: Links
  readonly people: People
  readonly seats: Seats
  readonly hands: Hands
  readonly ballots: Ballots
  readonly documents: Documents
  readonly clientIds: ClientIds
}

/**
 * Where everything durable lives. Every implementation passes `storeContract.ts`.
 *
 * - Each call is atomic, and durable when its promise resolves. Calls may be made from many places at once.
 * - The store has no clock and picks no ids (join codes excepted): callers pass both in. Times are milliseconds since the epoch.
 * - Secrets arrive hashed; the store never sees one it could give away.
 * - Rejections are `StoreError`s. Writes to a deleted workshop are refused as `retired`.
 */
export interface Store extends StoreParts {
  /** 32 random bytes, made with the store and never changed: the root of every key the server derives. Backups contain it. */
  readonly serverSecret: Uint8Array

  /**
   * Runs several calls as one: all of them are stored when the promise resolves, none when it rejects.
   *
   * Inside `work` use only the `parts` it is given, and wait for nothing else (network, timers): other callers queue behind it.
   * A call on the store itself would wait for its own end, and is refused as `misuse`. One failed call fails the whole,
   * even if `work` catches the error. State held in memory is not rolled back: change it after the promise resolves.
   *
   * @throws what `work` throws, or StoreError
   */
  transaction<T>(work: (parts: StoreParts) => Promise<T>): Promise<T>

  /**
   * A transaction that happens exactly once for a workshop, person and key. The result is stored with the effect; every
   * repetition, also one that runs into the first, gets it without running `effect`. If `effect` throws, nothing is stored
   * and the key remains unused.
   *
   * The result is kept as readable JSON: never put a secret in it. It is deleted with the workshop. `workshop` may be `''`
   * for a command outside every workshop.
   *
   * @returns `repeated` tells whether this is the stored result of an earlier call
   * @throws what `effect` throws; StoreError `retired`
   */
  once<T extends Json>(
    command: { workshop: string; person: string; key: string },
    effect: (parts: StoreParts) => Promise<T>,
  ): Promise<{ result: T; repeated: boolean }>

  /**
   * Deletes a workshop and everything of it, so that what was typed is gone from the store's files too (backups made
   * before still hold it). What remains is its id, so that its documents answer `retired` for ever. Repeating it changes nothing.
   * @throws StoreError `unknown-workshop`
   */
  retire(workshop: string, retiredAt: number): Promise<void>

  /**
   * Writes a consistent copy of the whole store into a new file, readable by the owner only, while work goes on.
   * @throws StoreError `conflict` when the file exists, `not-writable` when it cannot be written
   */
  backup(file: string): Promise<void>

  /** Finishes what was begun and lets go of the files; later calls are refused as `closed`. May be called twice. */
  close(): Promise<void>
}
