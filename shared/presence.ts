import * as z from 'zod/mini'
import { Id } from './ids.ts'

/** What a person at a board is doing, as a Yjs awareness state. The server overwrites `person` from the ticket. */
export const Presence = z.object({
  person: z.optional(Id),
  /** The note, section or field that they are typing in. */
  editing: z.optional(z.string().check(z.maxLength(80))),
  /** Notes that they are dragging, and the cluster under them. */
  dragging: z.optional(z.object({ notes: z.array(Id).check(z.maxLength(50)), over: z.optional(Id) })),
})
export type Presence = z.infer<typeof Presence>
