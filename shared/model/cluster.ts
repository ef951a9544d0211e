import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { limits, ordered, text, type Birth } from './record.ts'

/** Notes grouped under a title. `section` is the template section its notes answer, if the session has a template. */
export const Cluster = z.object({ ...ordered, title: text(limits.title), section: z.optional(Id) })
export type Cluster = z.infer<typeof Cluster>

export function createCluster({ id }: Birth, fields: { title: string; order: string; section?: string | undefined }): Cluster {
  const { title, order, section } = fields
  return { id, title, order, ...(section === undefined ? {} : { section }) }
}
