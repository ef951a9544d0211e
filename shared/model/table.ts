import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { limits, nonEmpty, ordered, text, type Birth } from './record.ts'

/**
 * A station with a topic or question. `number` is what people look for in the hall, unique within its session.
 * Named WorkshopTable in code because `Table` reads like a grid.
 */
export const WorkshopTable = z.object({
  ...ordered,
  session: Id,
  number: z.int().check(z.gte(1), z.lte(999)),
  title: nonEmpty(limits.title),
  question: text(limits.prompt),
  topic: z.optional(Id),
  host: z.optional(Id),
  rapporteur: z.optional(Id),
  capacity: z.int().check(z.gte(1), z.lte(500)),
  /** Nobody writes here any more. */
  locked: z.boolean(),
})
export type WorkshopTable = z.infer<typeof WorkshopTable>

export function createTable(
  { id }: Birth,
  fields: { session: string; order: string; number: number; title: string; capacity: number } & Partial<
    Pick<WorkshopTable, 'question' | 'topic' | 'host'>
  >,
): WorkshopTable {
  const { question = '', topic, host, ...rest } = fields
  return { id, ...rest, question, locked: false, ...(topic === undefined ? {} : { topic }), ...(host === undefined ? {} : { host }) }
}
