import * as z from 'zod/mini'
import { Id, isId } from './ids.ts'

const longestField = 80
const mostDragged = 50

/** What a person at a board is doing, as a Yjs awareness state. The server overwrites `person` from the ticket. */
export const Presence = z.object({
  person: z.optional(Id),
  /** The note, section or field that they are typing in. */
  editing: z.optional(z.string().check(z.maxLength(longestField))),
  /** Notes that they are dragging, and the cluster under them. */
  dragging: z.optional(z.object({ notes: z.array(Id).check(z.maxLength(mostDragged)), over: z.optional(Id) })),
})
export type Presence = z.infer<typeof Presence>

/**
 * What a state says that somebody is doing; whatever does not fit the schema is left out. The same as the schema says, read by hand: the
 * server does this for everything that every phone says.
 */
export function readActivity(state: unknown): Pick<Presence, 'editing' | 'dragging'> {
  if (typeof state !== 'object' || state === null) return {}
  const { editing, dragging } = state as Record<string, unknown>
  return {
    ...(typeof editing === 'string' && editing.length <= longestField && { editing }),
    ...(isDragging(dragging) && {
      dragging: { notes: dragging.notes, ...(dragging.over !== undefined && { over: dragging.over }) },
    }),
  }
}

function isDragging(value: unknown): value is NonNullable<Presence['dragging']> {
  if (typeof value !== 'object' || value === null) return false
  const { notes, over } = value as Record<string, unknown>
  return Array.isArray(notes) && notes.length <= mostDragged && notes.every(isIdText) && (over === undefined || isIdText(over))
}

const isIdText = (value: unknown): value is string => typeof value === 'string' && isId(value)
