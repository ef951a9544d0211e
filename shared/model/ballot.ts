import * as z from 'zod/mini'
import { Id } from '../ids.ts'

/** How one person spends their dots: topic id → number of dots, zeros left out. */
export const Allocation = z.record(Id, z.int().check(z.gte(1), z.lte(20)))
export type Allocation = z.infer<typeof Allocation>

/** The count of one poll; its id is the topics phase's id. `voters` are distinct people, `dots` what they spent. */
export const Tally = z.object({
  id: Id,
  topics: z.record(Id, z.object({ dots: z.int(), voters: z.int() })),
  ballots: z.int(),
  publishedAt: z.number(),
})
export type Tally = z.infer<typeof Tally>
