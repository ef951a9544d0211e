import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { limits, nonEmpty, ordered, text, type Birth } from './record.ts'

/** The questions that the tables of a session answer. Its sections are records of their own so that two facilitators can edit at once. */
export const Template = z.object({ ...ordered, title: nonEmpty(limits.title) })
export type Template = z.infer<typeof Template>

/** `notes`: sticky notes, clustered at harvest. `text`: one shared text. `choice`: the table picks from `choices`. */
export const SectionKind = z.enum(['notes', 'text', 'choice'])
export type SectionKind = z.infer<typeof SectionKind>

export const Section = z.object({
  ...ordered,
  template: Id,
  /** Short heading on the sheet ("Must-do areas"). */
  title: nonEmpty(limits.title),
  /** The question in full. */
  prompt: text(limits.prompt),
  kind: SectionKind,
  /** For `choice`: what can be picked, unique, in order. */
  choices: z.array(nonEmpty(limits.title)).check(z.maxLength(30)),
  /** For `choice`: may more than one be picked? */
  several: z.boolean(),
})
export type Section = z.infer<typeof Section>

export const createTemplate = ({ id }: Birth, fields: { title: string; order: string }): Template => ({ id, ...fields })

export function createSection(
  { id }: Birth,
  fields: { template: string; order: string; title: string } & Partial<Pick<Section, 'prompt' | 'kind' | 'choices' | 'several'>>,
): Section {
  const { template, order, title, prompt = '', kind = 'notes', choices = [], several = false } = fields
  return { id, template, order, title, prompt, kind, choices, several }
}
