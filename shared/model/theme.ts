import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { limits, nonEmpty, ordered, type Birth } from './record.ts'

/**
 * Clusters of several tables that say the same thing.
 * `question` is the id of the template section that they answer, or the session's id where the session has no template.
 */
export const Theme = z.object({ ...ordered, label: nonEmpty(limits.title), session: Id, question: Id })
export type Theme = z.infer<typeof Theme>

export const createTheme = ({ id }: Birth, fields: { label: string; session: string; question: string; order: string }): Theme => ({
  id,
  ...fields,
})

/** A cluster of a table belongs to a theme. Its key in the document is {@link linkKey}, so a cluster has one theme at most. */
export const ThemeLink = z.object({ table: Id, cluster: Id, theme: Id })
export type ThemeLink = z.infer<typeof ThemeLink>

export const linkKey = (table: string, cluster: string): string => `${table}/${cluster}`
