import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { limits, nonEmpty, ordered, text, type Birth } from './record.ts'

/** An inspirational input in a session's input phase. `role` says who speaks ("Cluster manager, energy"). */
export const Talk = z.object({
  ...ordered,
  session: Id,
  title: nonEmpty(limits.title),
  role: text(limits.title),
  points: z.array(text(limits.line)).check(z.maxLength(30)),
  /** An http(s) address, or empty. */
  link: text(1000).check(z.regex(/^$|^https?:\/\/\S+$/)),
})
export type Talk = z.infer<typeof Talk>

export function createTalk(
  { id }: Birth,
  fields: { session: string; order: string; title: string } & Partial<Pick<Talk, 'role' | 'points' | 'link'>>,
): Talk {
  return {
    id,
    session: fields.session,
    order: fields.order,
    title: fields.title,
    role: fields.role ?? '',
    points: fields.points ?? [],
    link: fields.link ?? '',
  }
}
