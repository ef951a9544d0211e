import * as z from 'zod/mini'
import { FormatId } from '../formats/formatId.ts'
import { WorkshopFile } from '../formats/workshopFile.ts'
import { Id, JoinCode } from '../ids.ts'
import { Person } from '../model/person.ts'
import { limits, nonEmpty, text } from '../model/record.ts'
import { NamesOnNotes } from '../model/workshop.ts'
import { command, nothing, Secret } from './Command.ts'

const passphrase = z.optional(text(200))

/** A new workshop: its code, its three links (shown once), and its first facilitator. */
const Created = z.object({
  workshop: Id,
  joinCode: JoinCode,
  links: z.object({ facilitator: Secret, rapporteur: Secret, organiser: Secret }),
  person: Person,
  credential: Secret,
})
export type Created = z.infer<typeof Created>

export const NewWorkshop = z.object({
  title: nonEmpty(limits.title),
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  startsAt: z._default(z.string().check(z.regex(/^\d{2}:\d{2}$/)), '09:00'),
  place: z._default(text(limits.title), ''),
  language: z._default(text(20), 'en'),
  format: FormatId,
  people: z.int().check(z.gte(1), z.lte(5000)),
  tableSize: z.int().check(z.gte(2), z.lte(50)),
  namesOnNotes: NamesOnNotes,
  /** Shown as the facilitator's name; the UI asks for it, and falls back on "Facilitator". */
  name: nonEmpty(limits.name),
  passphrase,
})
export type NewWorkshop = z.input<typeof NewWorkshop>

/** Workshops as a whole, and the server itself. */
export const workshopsCommands = {
  server: command(
    'GET',
    '/api/server',
    'anyone',
    'What this server asks for: a passphrase to create workshops?',
    nothing,
    z.object({ needsPassphrase: z.boolean(), publicUrl: z.string(), version: z.string() }),
  ),
  time: command('GET', '/api/time', 'anyone', 'Server time, for measuring the clock offset', nothing, z.object({ now: z.number() })),
  createWorkshop: command('POST', '/api/workshops', 'anyone', 'Create a workshop from a format', NewWorkshop, Created),
  importWorkshop: command(
    'POST',
    '/api/workshops/import',
    'anyone',
    'Create a workshop from a file that export wrote',
    z.object({ file: WorkshopFile, passphrase }),
    Created,
  ),
  openExample: command(
    'POST',
    '/api/workshops/example',
    'anyone',
    'Create the example day as a live workshop',
    z.object({ passphrase }),
    Created,
  ),
  exportFile: command('GET', '/api/workshops/:workshop/export', 'token', 'The whole workshop as one file', nothing, WorkshopFile),
  deleteWorkshop: command(
    'DELETE',
    '/api/workshops/:workshop',
    'token',
    'Delete the workshop for good',
    z.object({ title: z.string() }),
    nothing,
  ),
} as const
