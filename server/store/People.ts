import type { Person, Role } from '#shared/model/person.ts'

/** Someone who joined a workshop. Ids are unique within the workshop; organisation and country are '' when not given; times are milliseconds since the epoch. */
export interface StoredPerson extends Person {
  workshop: string
  createdAt: number
  /** Set once a facilitator removed the person. The row stays, because notes name their author. */
  removedAt?: number
}

export interface People {
  /** @throws StoreError `unknown-workshop`, `retired`; `conflict` when the id is in use */
  add(person: Omit<StoredPerson, 'removedAt'>): Promise<StoredPerson>

  get(workshop: string, id: string): Promise<StoredPerson | undefined>

  /** Everyone who ever joined, removed people included, in order of joining. */
  list(workshop: string): Promise<StoredPerson[]>

  /**
   * Changes what a person says of themselves; a field left out stays.
   * @throws StoreError `unknown-person`
   */
  rename(workshop: string, id: string, changes: Partial<Pick<Person, 'name' | 'organisation' | 'country'>>): Promise<StoredPerson>

  /**
   * Gives the person the role if it stands above the present one (see `roleRank`), else changes nothing:
   * a facilitator who opens the participants' link stays facilitator.
   * @returns the person as they are afterwards
   * @throws StoreError `unknown-person`
   */
  raiseRole(workshop: string, id: string, role: Role): Promise<StoredPerson>

  /**
   * Removes a person: credentials stop working, seats are left, the hand goes down. Repeating it changes nothing.
   * @throws StoreError `unknown-person`
   */
  remove(workshop: string, id: string, removedAt: number): Promise<StoredPerson>

  /**
   * One more secret by which this person is recognised: a second device, a personal link.
   * @throws StoreError `unknown-person` (also for removed people); `conflict` when the hash is already in use
   */
  addCredential(credential: { workshop: string; person: string; secretHash: string; createdAt: number }): Promise<void>

  /** Who holds this secret; undefined when nobody does, or nobody any more. */
  findByCredential(secretHash: string): Promise<StoredPerson | undefined>
}
