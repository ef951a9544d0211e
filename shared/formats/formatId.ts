import * as z from 'zod/mini'

/** The ready programmes that a workshop can begin with. */
export const FormatId = z.enum(['world-cafe', 'open-space', 'template-groups', 'three-session', 'blank'])
export type FormatId = z.infer<typeof FormatId>
