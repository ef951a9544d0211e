import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { limits, nonEmpty } from './record.ts'
import { Timer } from './timer.ts'

export const Announcement = z.object({ id: Id, text: nonEmpty(limits.line), at: z.number() })
export type Announcement = z.infer<typeof Announcement>

/** What is happening now. `phase` missing: the day has not begun. `round` counts from 1 within a discussion phase, else 0. */
export const Live = z.object({
  phase: z.optional(Id),
  round: z.int().check(z.gte(0), z.lte(100)),
  phaseStartedAt: z.optional(z.number()),
  timer: z.optional(Timer),
  announcement: z.optional(Announcement),
  endedAt: z.optional(z.number()),
})
export type Live = z.infer<typeof Live>

export const notStarted: Live = { round: 0 }
