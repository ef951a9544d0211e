import * as z from 'zod/mini'

/**
 * First varUint of every message on a sync socket. 0, 1 and 3 are the y-websocket protocol;
 * the rest are Sheaf's own, which stock clients never need and skip.
 */
export const syncMessage = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /** Durable ack. Client: varUint counter after a batch. Server: the same counter once everything before it is on disk. */
  ack: 102,
  /** Server: JSON {@link Refusal} in a varString: an update was not taken. */
  refusal: 103,
  /** Server: JSON {@link GrantChange}: what this connection may do has changed. */
  grant: 104,
  /** Server, on the plenary: JSON fact (see facts.ts). */
  fact: 105,
  /** Server: varUint, ms since 1970; sent at least every 20 s so that clients know the line is alive. */
  heartbeat: 106,
} as const

export const Refusal = z.object({
  code: z.enum(['read-only', 'malformed', 'foreign-client', 'gap', 'too-large', 'document-full', 'invalid']),
  reason: z.string(),
})
export type Refusal = z.infer<typeof Refusal>

export const GrantChange = z.object({ write: z.boolean() })
export type GrantChange = z.infer<typeof GrantChange>
