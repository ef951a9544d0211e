import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { limits, nonEmpty, text } from './record.ts'

export const Role = z.enum(['participant', 'rapporteur', 'facilitator', 'organiser'])
export type Role = z.infer<typeof Role>

/** Someone in the workshop. `country` is an ISO 3166 alpha-2 code, so that names and sorting follow the reader's language. */
export const Person = z.object({
  id: Id,
  role: Role,
  name: nonEmpty(limits.name),
  organisation: text(limits.title),
  country: z.string().check(z.regex(/^$|^[A-Z]{2}$/)),
})
export type Person = z.infer<typeof Person>

/** What people are called who come in by a link and have not said their name yet. */
export const namesOfNameless: Readonly<Record<Exclude<Role, 'participant'>, string>> = {
  facilitator: 'Facilitator',
  rapporteur: 'Rapporteur',
  organiser: 'Organiser',
}

/** participant × table × round. */
export const Seat = z.object({ person: Id, table: Id, session: Id, round: z.int(), takenAt: z.number(), leftAt: z.optional(z.number()) })
export type Seat = z.infer<typeof Seat>

/** What people say of themselves when they come in. */
export const personFields = {
  name: nonEmpty(limits.name),
  organisation: z._default(text(limits.title), ''),
  country: z._default(Person.shape.country, ''),
}
