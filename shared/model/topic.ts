import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { limits, nonEmpty, ordered, text, type Birth } from './record.ts'

/**
 * `proposed`: in the running. `merged`: lives on in `mergedInto`. `opened`: has the table `table`.
 * `parked`: kept for the report, not for this vote. `withdrawn`: taken back by its proposer.
 */
export const TopicStatus = z.enum(['proposed', 'merged', 'opened', 'parked', 'withdrawn'])
export type TopicStatus = z.infer<typeof TopicStatus>

/** What a participant proposes for discussion. Its proposer hosts it. Nothing ever deletes a topic. */
export const Topic = z.object({
  ...ordered,
  session: Id,
  title: nonEmpty(limits.title),
  description: text(limits.line),
  /** The person who proposed it; missing when the facilitator entered it for the room. */
  proposer: z.optional(Id),
  status: TopicStatus,
  mergedInto: z.optional(Id),
  table: z.optional(Id),
  /** What the host wants recorded; for a topic without participants this is all that the report shows. */
  statement: text(limits.text),
  createdAt: z.number(),
})
export type Topic = z.infer<typeof Topic>

export function createTopic(
  { id, now }: Birth,
  fields: { session: string; order: string; title: string; description?: string; proposer?: string },
): Topic {
  const { session, order, title, description = '', proposer } = fields
  return {
    id,
    session,
    order,
    title,
    description,
    status: 'proposed',
    statement: '',
    createdAt: now,
    ...(proposer === undefined ? {} : { proposer }),
  }
}

/** Follows merges to the topic that stands for `topic` today. A loop (two merges crossed) ends at the first repeat. */
export function standsFor(topics: Readonly<Record<string, Topic>>, topic: string): string {
  const seen = new Set<string>()
  let current = topic
  while (!seen.has(current)) {
    seen.add(current)
    const record = topics[current]
    if (record?.status !== 'merged' || record.mergedInto === undefined || topics[record.mergedInto] === undefined) return current
    current = record.mergedInto
  }
  return topic
}
