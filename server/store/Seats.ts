import type { Seat } from '#shared/model/person.ts'

/** Who sits where. A seat without `leftAt` is current; times are milliseconds since the epoch. */
export interface Seats {
  /**
   * Takes a seat, in one atomic step: counts, refuses when full, else leaves the person's current seat of that session
   * and takes the new one. A person has at most one current seat a session. Only seats of the same round fill a table,
   * so that people who have not yet moved on do not bar those who arrive. Taking the seat one has changes nothing.
   * @param seat `capacity` is the greatest number of people at the table in this round; null for no limit
   * @returns `full` leaves the former seat untouched
   * @throws StoreError `unknown-person` (also for removed people)
   */
  take(
    seat: Omit<Seat, 'leftAt'> & { workshop: string; capacity: number | null },
  ): Promise<{ result: 'taken'; seat: Seat } | { result: 'full' }>

  /** Leaves the current seat of that session. @returns the seat left, undefined when there was none */
  leave(workshop: string, session: string, person: string, leftAt: number): Promise<Seat | undefined>

  /** Every seat taken and not left, in all sessions, in order of taking. */
  current(workshop: string): Promise<Seat[]>

  /** Every seat there is or was, narrowed by whatever is given, in order of taking. */
  history(workshop: string, only?: { session?: string; table?: string; person?: string }): Promise<Seat[]>
}

/** A raised hand: this person asks for a facilitator. */
export interface Hand {
  workshop: string
  person: string
  raisedAt: number
  message?: string
}

export interface Hands {
  /**
   * Raises the hand. Raising it again replaces the message but keeps the place in the queue.
   * @throws StoreError `unknown-person` (also for removed people)
   */
  raise(hand: Hand): Promise<Hand>

  /** @returns whether a hand was up */
  lower(workshop: string, person: string): Promise<boolean>

  /** Hands that are up, longest waiting first. */
  list(workshop: string): Promise<Hand[]>
}
