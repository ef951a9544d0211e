import { CircleQuestionMark, Lightbulb, Pin, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { NoteKind } from '#shared/model/note.ts'

/** The four kinds of note, in the order every picker and legend shows them. */
export const noteKinds = ['idea', 'obstacle', 'example', 'question'] as const satisfies readonly NoteKind[]

/** The glyph that says a note's kind without its colour. */
export const noteKindIcons: Readonly<Record<NoteKind, LucideIcon>> = {
  idea: Lightbulb,
  obstacle: TriangleAlert,
  example: Pin,
  question: CircleQuestionMark,
}
