import type { Allocation } from '#shared/model/ballot.ts'
import type { Crowd } from './Crowd.ts'

/** What people were told is kept, at one moment, and what they had under way just then. */
export interface Claims {
  /** Marks acknowledged in each document. */
  edits: { document: string; marks: string[] }[]
  proposals: string[]
  ballots: { person: string; acked: Allocation | undefined; underway: Allocation | undefined }[]
  seat: { person: string; acked: string | undefined; underway: string | undefined }
}

export function claimsOf({ editors, proposers, voters, mover }: Crowd): Claims {
  return {
    edits: editors.map(({ document, marks, acked }) => ({ document, marks: marks.slice(0, acked) })),
    proposals: proposers.flatMap(({ acked }) => acked),
    ballots: voters.map(({ person, acked, underway }) => ({ person: person.id, acked, underway })),
    seat: { person: mover.person.id, acked: mover.acked, underway: mover.underway },
  }
}
