import * as z from 'zod/mini'

/**
 * A timer in server time: it never ticks, everyone computes what is left from their own measured clock offset.
 * `startedAt` ms since 1970; `durationMs` grows with "+1 min"; `pausedAt` set while paused (resuming moves `startedAt` forward).
 */
export const Timer = z.object({ startedAt: z.number(), durationMs: z.number().check(z.gte(0)), pausedAt: z.optional(z.number()) })
export type Timer = z.infer<typeof Timer>
