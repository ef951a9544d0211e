import * as z from 'zod/mini'
import { Id, JoinCode } from '../ids.ts'
import { limits, nonEmpty, text } from './record.ts'

/** How authors appear on notes: their first name, initials, or not at all. */
export const NamesOnNotes = z.enum(['first', 'initials', 'none'])
export type NamesOnNotes = z.infer<typeof NamesOnNotes>

/**
 * The event itself. `date` is an ISO calendar day (the room's own day, no time zone), `language` a BCP 47 tag.
 * `startsAt` is the planned start of the first phase, 'HH:MM' in the room's time.
 */
export const Workshop = z.object({
  id: Id,
  title: nonEmpty(limits.title),
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  startsAt: z.string().check(z.regex(/^\d{2}:\d{2}$/)),
  place: text(limits.title),
  language: text(20),
  joinCode: JoinCode,
  /** Where phones go, for the QR code on the wall. */
  joinUrl: text(300),
  joinOpen: z.boolean(),
  people: z.int().check(z.gte(1), z.lte(5000)),
  tableSize: z.int().check(z.gte(2), z.lte(50)),
  namesOnNotes: NamesOnNotes,
  /** True once the report is open to every participant, not only to facilitators and the organiser. */
  reportOpen: z.boolean(),
  createdAt: z.number(),
})
export type Workshop = z.infer<typeof Workshop>
