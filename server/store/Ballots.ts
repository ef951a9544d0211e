import type { Allocation } from '#shared/model/ballot.ts'

/** One ballot a voter and poll. Whether the poll allows it is decided before it gets here. */
export interface Ballots {
  /**
   * Casts a ballot or replaces the one this voter cast before.
   * @param ballot `voterKey` stands for the person without naming them (server/access/voterKey.ts);
   *   `castAt` in milliseconds since the epoch
   * @throws StoreError `unknown-workshop`, `retired`
   */
  cast(ballot: { workshop: string; poll: string; voterKey: string; allocation: Allocation; castAt: number }): Promise<void>

  /** The voter's own ballot as it stands, undefined before the first cast. */
  own(workshop: string, poll: string, voterKey: string): Promise<{ allocation: Allocation; castAt: number } | undefined>

  /**
   * Every ballot of a poll, for the tally: without voter keys, without times, in an order unrelated to
   * when they were cast.
   */
  allocations(workshop: string, poll: string): Promise<Allocation[]>

  /** How many people have cast a ballot. */
  count(workshop: string, poll: string): Promise<number>
}
