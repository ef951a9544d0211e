import * as z from 'zod/mini'

/** How widely a theme is supported. */
export const Tier = z.enum(['must-do', 'flagged', 'minor'])
export type Tier = z.infer<typeof Tier>

/**
 * When a theme counts as must-do or flagged.
 * must-do: more than `mustDoShare` of the tables that had the question.
 * flagged: at least `flaggedTables` tables, or at least `flaggedShare` of them. Everything else is minor.
 */
export const Thresholds = z.object({
  mustDoShare: z.number().check(z.gte(0), z.lt(1)),
  flaggedTables: z.int().check(z.gte(1), z.lte(500)),
  flaggedShare: z.number().check(z.gte(0), z.lte(1)),
})
export type Thresholds = z.infer<typeof Thresholds>

export const defaultThresholds: Thresholds = { mustDoShare: 1 / 2, flaggedTables: 2, flaggedShare: 1 / 5 }
