import type { NoteKind } from '../model/note.ts'

/* How the example's data modules write things down: as short as can be read. */

/** A note: its text, with its kind in front where it is not an idea. */
export type NoteText = string | readonly [NoteKind, string]

/** A cluster of a table: title, notes. */
export type ClusterText = readonly [string, readonly NoteText[]]

export interface TalkText {
  readonly title: string
  readonly role: string
  readonly points: readonly string[]
}

/** A box of the sheet of session 3, with what the tables wrote in it: table number, title of the cluster, notes. */
export interface SheetQuestion {
  readonly id: string
  readonly title: string
  readonly prompt: string
  readonly themes: readonly { readonly label: string; readonly clusters: readonly (readonly [number, string, readonly NoteText[]])[] }[]
}
