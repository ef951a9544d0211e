import * as z from 'zod/mini'
import { Id } from './ids.ts'
import { NoteKind } from './model/note.ts'
import { Role } from './model/person.ts'

/* Facts: small versioned JSON pictures that the server pushes on the plenary connection. Of one kind, an older version than the last seen is dropped. */

/** One person as the others see them. `name` is already shortened to what the workshop shows (first name, initials, or ''). */
export const PersonHere = z.object({
  id: Id,
  name: z.string(),
  country: z.string(),
  role: Role,
  online: z.boolean(),
  /** Where they sit now. */
  table: z.optional(Id),
  hand: z.optional(z.object({ at: z.number(), message: z.string() })),
  removed: z.optional(z.boolean()),
})
export type PersonHere = z.infer<typeof PersonHere>

/** Who is here. With `full`, `people` is everyone; without, only those who changed since the version before. */
export const RosterFact = z.object({ kind: z.literal('roster'), version: z.int(), full: z.boolean(), people: z.array(PersonHere) })
export type RosterFact = z.infer<typeof RosterFact>

/** How far voting is: people who have cast a ballot. Never who, never what. */
export const PollFact = z.object({ kind: z.literal('poll'), version: z.int(), poll: Id, ballots: z.int() })
export type PollFact = z.infer<typeof PollFact>

/** What happens at a table, for the facilitator's cards. */
export const TableActivity = z.object({
  notes: z.record(NoteKind, z.int()),
  /** Template sections with at least one note, text or choice. */
  sections: z.int(),
  clusters: z.int(),
  unsorted: z.int(),
  signedOff: z.boolean(),
  /** The newest note; left out for participants. */
  latest: z.optional(z.object({ text: z.string(), kind: NoteKind })),
  /** Last change, ms since 1970. */
  at: z.optional(z.number()),
})
export type TableActivity = z.infer<typeof TableActivity>

/** All tables that have a document. The version also tells everyone when pictures of tables (gallery, report) are worth fetching again. */
export const ActivityFact = z.object({ kind: z.literal('activity'), version: z.int(), tables: z.record(Id, TableActivity) })
export type ActivityFact = z.infer<typeof ActivityFact>

export const Fact = z.discriminatedUnion('kind', [RosterFact, PollFact, ActivityFact])
export type Fact = z.infer<typeof Fact>
