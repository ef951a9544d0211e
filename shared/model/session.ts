import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { limits, nonEmpty, ordered, text, type Birth } from './record.ts'

/** A part of the programme with one purpose or question. `template` names what its tables answer, if anything. */
export const Session = z.object({
  ...ordered,
  title: nonEmpty(limits.title),
  purpose: text(limits.prompt),
  template: z.optional(Id),
  /** Tables are readable by outsiders only from the harvest on. */
  privateTables: z.boolean(),
})
export type Session = z.infer<typeof Session>

export function createSession({ id }: Birth, fields: { title: string; order: string; purpose?: string; template?: string }): Session {
  const { title, order, purpose = '', template } = fields
  return { id, title, order, purpose, privateTables: false, ...(template === undefined ? {} : { template }) }
}
