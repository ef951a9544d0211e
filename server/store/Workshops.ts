import type { Role } from '#shared/model/person.ts'

/** What the store itself must know of a workshop. Title, programme and the rest live in its plenary document. */
export interface StoredWorkshop {
  id: string
  /** Six digits, never beginning with 0 (spreadsheets and people drop it); unique among living workshops. */
  joinCode: string
  /** Whether the join code lets new people in. Links and personal credentials work regardless. */
  joinOpen: boolean
  /** Milliseconds since the epoch. */
  createdAt: number
}

export interface Workshops {
  /**
   * Creates a workshop, open for joining, with a fresh random join code.
   * @throws StoreError `conflict` when the id is in use, `retired` when it once was
   */
  create(workshop: { id: string; createdAt: number }): Promise<StoredWorkshop>

  /** The living workshop, or undefined for one that never was or was retired (ask `isRetired` to tell them apart). */
  get(id: string): Promise<StoredWorkshop | undefined>

  getByJoinCode(joinCode: string): Promise<StoredWorkshop | undefined>

  /** Every living workshop, oldest first. */
  list(): Promise<StoredWorkshop[]>

  /** How many living workshops there are. */
  count(): Promise<number>

  /** @throws StoreError `unknown-workshop`, `retired` */
  setJoinOpen(id: string, joinOpen: boolean): Promise<void>

  /** True for ever after the workshop was retired: a stale phone must not bring it back. */
  isRetired(id: string): Promise<boolean>
}

/** A capability link: whoever holds the secret has the role. The store only ever sees the secret's hash (server/access/secrets.ts). */
export interface Links {
  /**
   * Makes this secret the workshop's only one for the role; a former link of that role stops working.
   * @throws StoreError `unknown-workshop`, `retired`; `conflict` when the hash is already in use
   */
  rotate(link: { workshop: string; role: Role; secretHash: string; createdAt: number }): Promise<void>

  /** What a link opens, or undefined when no living workshop has it. */
  find(secretHash: string): Promise<{ workshop: string; role: Role } | undefined>
}
