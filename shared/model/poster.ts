import * as z from 'zod/mini'
import { limits, text } from './record.ts'

/**
 * A table's harvest, composed from its clusters, answers and key message. People edit only `title` (empty: the table's title)
 * and the key message, which is a text of its own. `signedOff` is when the table confirmed that it was recorded right (ms since 1970).
 */
export const Poster = z.object({
  title: z._default(text(limits.title), ''),
  signedOff: z.optional(z.number()),
})
export type Poster = z.infer<typeof Poster>
