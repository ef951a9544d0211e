import * as z from 'zod/mini'
import { Id } from '../ids.ts'
import { Tally } from '../model/ballot.ts'
import { Cluster } from '../model/cluster.ts'
import { Live } from '../model/live.ts'
import { Note } from '../model/note.ts'
import { Person, Seat } from '../model/person.ts'
import { Phase } from '../model/phase.ts'
import { Poster } from '../model/poster.ts'
import { limits, nonEmpty, text } from '../model/record.ts'
import { Session } from '../model/session.ts'
import { WorkshopTable } from '../model/table.ts'
import { Talk } from '../model/talk.ts'
import { Section, Template } from '../model/template.ts'
import { Theme, ThemeLink } from '../model/theme.ts'
import { Topic } from '../model/topic.ts'
import { Workshop } from '../model/workshop.ts'

const records = <T extends z.ZodMiniType>(schema: T) => z.record(z.string(), schema)

/**
 * A whole workshop as one JSON file: what export writes and import reads. Secrets and ballots are not in it:
 * a file travels, and who voted how must not. Published tallies are.
 */
export const WorkshopFile = z.object({
  format: z.literal('sheaf-workshop'),
  version: z.literal(1),
  exportedAt: z.number(),
  plenary: z.object({
    workshop: Workshop,
    sessions: records(Session),
    phases: records(Phase),
    talks: records(Talk),
    topics: records(Topic),
    tables: records(WorkshopTable),
    templates: records(Template),
    sections: records(Section),
    tallies: records(Tally),
    live: Live,
  }),
  /** Table id → what it wrote. */
  tables: records(
    z.object({
      notes: records(Note),
      clusters: records(Cluster),
      answers: z.record(Id, text(limits.text * 4)),
      choices: z.record(Id, z.array(nonEmpty(limits.title))),
      poster: Poster,
      message: text(limits.text),
    }),
  ),
  synthesis: z.object({
    themes: records(Theme),
    links: records(ThemeLink),
    narrative: z.record(Id, text(limits.text * 4)),
  }),
  people: z.array(Person),
  seats: z.array(Seat),
})
export type WorkshopFile = z.infer<typeof WorkshopFile>
