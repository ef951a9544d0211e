import type { Tally } from './ballot.ts'
import type { Cluster } from './cluster.ts'
import type { Live } from './live.ts'
import type { Note } from './note.ts'
import type { Phase } from './phase.ts'
import type { Poster } from './poster.ts'
import type { Records } from './record.ts'
import type { Session } from './session.ts'
import type { WorkshopTable } from './table.ts'
import type { Talk } from './talk.ts'
import type { Section, Template } from './template.ts'
import type { Theme, ThemeLink } from './theme.ts'
import type { Topic } from './topic.ts'
import type { Workshop } from './workshop.ts'

/* Immutable pictures of the three kinds of document, as rules, reports and screens read them. */

/** The document that everyone reads and only facilitators and the server write. */
export interface PlenarySnapshot {
  /** undefined until the document has arrived. */
  readonly workshop: Workshop | undefined
  readonly sessions: Records<Session>
  readonly phases: Records<Phase>
  readonly talks: Records<Talk>
  readonly topics: Records<Topic>
  readonly tables: Records<WorkshopTable>
  readonly templates: Records<Template>
  readonly sections: Records<Section>
  readonly tallies: Records<Tally>
  readonly live: Live
}

/** What one table wrote. */
export interface TableSnapshot {
  /** All notes, the binned ones too. */
  readonly notes: Records<Note>
  readonly clusters: Records<Cluster>
  /** Section id → text, for sections of kind `text`. */
  readonly answers: Readonly<Record<string, string>>
  /** Section id → what was picked, for sections of kind `choice`. */
  readonly choices: Records<string[]>
  readonly poster: Poster
  /** The poster's key message. */
  readonly message: string
}

/** What rapporteurs and facilitators made of all tables together. */
export interface SynthesisSnapshot {
  readonly themes: Records<Theme>
  /** `<table>/<cluster>` → its theme. */
  readonly links: Records<ThemeLink>
  /** Block of the report (a session's or question's id, or `intro`) → the narrative written for it. */
  readonly narrative: Readonly<Record<string, string>>
}
