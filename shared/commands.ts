import * as z from 'zod/mini'
import { Id, JoinCode } from './ids.ts'
import { Allocation, Tally } from './model/ballot.ts'
import { Person, Role } from './model/person.ts'
import { limits, nonEmpty, text } from './model/record.ts'
import { Topic } from './model/topic.ts'
import { NamesOnNotes } from './model/workshop.ts'
import { FormatId } from './formats/formatId.ts'
import { WorkshopFile } from './formats/workshopFile.ts'

/**
 * One HTTP command or question: the same schemas validate on the server, type the client and describe the API.
 * `path` parameters are written `:name`. `access`: 'anyone', or a bearer token of the workshop in the path.
 * Commands (not GET) carry an `Idempotency-Key` header when sent with a token, so they may be sent twice.
 */
export interface Command<Body extends z.ZodMiniType, Result extends z.ZodMiniType, Path extends string = string> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: Path
  readonly access: 'anyone' | 'token'
  readonly summary: string
  readonly body: Body
  readonly result: Result
}

function command<B extends z.ZodMiniType, R extends z.ZodMiniType, P extends string>(
  method: Command<B, R>['method'],
  path: P,
  access: Command<B, R>['access'],
  summary: string,
  body: B,
  result: R,
): Command<B, R, P> {
  return { method, path, access, summary, body, result }
}

const nothing = z.object({})
const secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{20,100}$/))
const passphrase = z.optional(text(200))
const personFields = { name: nonEmpty(limits.name), organisation: z._default(text(limits.title), ''), country: z._default(Person.shape.country, '') }

/** The three capability links, shown once. The secret travels in the URL fragment, never in a path or query. */
export const LinkRole = z.enum(['facilitator', 'rapporteur', 'organiser'])
export type LinkRole = z.infer<typeof LinkRole>

const Created = z.object({
  workshop: Id,
  joinCode: JoinCode,
  links: z.object({ facilitator: secret, rapporteur: secret, organiser: secret }),
  person: Person,
  credential: secret,
})
export type Created = z.infer<typeof Created>

const Entered = z.object({ workshop: Id, person: Person, credential: secret })

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

export const commands = {
  server: command('GET', '/api/server', 'anyone', 'What this server asks for: a passphrase to create workshops?', nothing, z.object({ needsPassphrase: z.boolean(), publicUrl: z.string(), version: z.string() })),
  time: command('GET', '/api/time', 'anyone', 'Server time, for measuring the clock offset', nothing, z.object({ now: z.number() })),

  createWorkshop: command('POST', '/api/workshops', 'anyone', 'Create a workshop from a format', NewWorkshop, Created),
  importWorkshop: command('POST', '/api/workshops/import', 'anyone', 'Create a workshop from a file that export wrote', z.object({ file: WorkshopFile, passphrase }), Created),
  openExample: command('POST', '/api/workshops/example', 'anyone', 'Create the example day as a live workshop', z.object({ passphrase }), Created),

  findByCode: command('GET', '/api/join/:code', 'anyone', 'The workshop behind a join code', nothing, z.object({ workshop: Id, title: z.string(), date: z.string(), place: z.string(), open: z.boolean() })),
  join: command('POST', '/api/join', 'anyone', 'Join as a participant; with a credential of the same workshop, stay the same person', z.object({ code: JoinCode, ...personFields, credential: z.optional(secret) }), Entered),
  enter: command('POST', '/api/enter', 'anyone', 'Use a capability link; with a credential, the same person gains its role', z.object({ workshop: Id, secret, name: z.optional(nonEmpty(limits.name)), credential: z.optional(secret) }), Entered),
  openSession: command('POST', '/api/session', 'anyone', 'Exchange a credential for a short-lived token', z.object({ workshop: Id, credential: secret }), z.object({ token: z.string(), expiresAt: z.number(), person: Person, now: z.number() })),

  ticket: command('POST', '/api/workshops/:workshop/tickets', 'token', 'A short-lived ticket for the sync socket of one document', z.object({ document: z.string().check(z.regex(/^(plenary|synthesis|table\/[A-Za-z0-9_-]{1,40})$/)) }), z.object({ ticket: z.string(), expiresAt: z.number(), write: z.boolean() })),

  editMe: command('PATCH', '/api/workshops/:workshop/me', 'token', 'Change my name, organisation or country', z.object(personFields), Person),
  personalLink: command('POST', '/api/workshops/:workshop/me/links', 'token', 'A secret with which I continue on another device', nothing, z.object({ secret })),

  proposeTopic: command('POST', '/api/workshops/:workshop/topics', 'token', 'Propose a topic', z.object({ session: Id, title: nonEmpty(limits.title), description: z._default(text(limits.line), '') }), Topic),
  editTopic: command('PATCH', '/api/workshops/:workshop/topics/:topic', 'token', 'Edit my topic, or record its statement as its host', z.object({ title: z.optional(nonEmpty(limits.title)), description: z.optional(text(limits.line)), statement: z.optional(text(limits.text)) }), nothing),
  withdrawTopic: command('POST', '/api/workshops/:workshop/topics/:topic/withdraw', 'token', 'Withdraw my topic', nothing, nothing),

  castBallot: command('PUT', '/api/workshops/:workshop/polls/:poll/ballot', 'token', 'Cast or change my ballot', z.object({ dots: Allocation }), z.object({ dots: Allocation })),
  myBallot: command('GET', '/api/workshops/:workshop/polls/:poll/ballot', 'token', 'My own ballot', nothing, z.object({ dots: Allocation, cast: z.boolean() })),
  publishTally: command('POST', '/api/workshops/:workshop/polls/:poll/publish', 'token', 'Count the ballots and publish the tally', nothing, Tally),

  takeSeat: command('PUT', '/api/workshops/:workshop/seat', 'token', 'Sit down at a table; leaves the former seat of that session', z.object({ table: Id }), z.object({ table: Id })),
  leaveSeat: command('DELETE', '/api/workshops/:workshop/seat', 'token', 'Leave my seat', nothing, nothing),
  claimRapporteur: command('PUT', '/api/workshops/:workshop/tables/:table/rapporteur', 'token', 'Take the notes for a table', nothing, nothing),
  releaseRapporteur: command('DELETE', '/api/workshops/:workshop/tables/:table/rapporteur', 'token', 'Stop taking the notes for a table', nothing, nothing),
  signOff: command('PUT', '/api/workshops/:workshop/tables/:table/sign-off', 'token', 'Confirm, or take back, that the poster records the table right', z.object({ signedOff: z.boolean() }), nothing),
  raiseHand: command('PUT', '/api/workshops/:workshop/hand', 'token', 'Raise my hand', z.object({ message: z._default(text(140), '') }), nothing),
  lowerHand: command('DELETE', '/api/workshops/:workshop/hand', 'token', 'Lower my hand', nothing, nothing),

  people: command('GET', '/api/workshops/:workshop/people', 'token', 'Everyone in the workshop with organisation and country', nothing, z.object({ people: z.array(Person) })),
  removePerson: command('DELETE', '/api/workshops/:workshop/people/:person', 'token', 'Remove a person from the workshop', nothing, nothing),
  lowerHandOf: command('DELETE', '/api/workshops/:workshop/people/:person/hand', 'token', 'Answer a raised hand', nothing, nothing),
  rotateLink: command('POST', '/api/workshops/:workshop/links', 'token', 'Replace a capability link; the old one stops working', z.object({ role: LinkRole }), z.object({ role: Role, secret })),
  setJoining: command('PUT', '/api/workshops/:workshop/joining', 'token', 'Open or close joining by code', z.object({ open: z.boolean() }), nothing),

  tables: command('GET', '/api/workshops/:workshop/tables', 'token', 'Pictures of all tables that I may read', nothing, z.object({ version: z.int(), tables: WorkshopFile.shape.tables })),
  exportFile: command('GET', '/api/workshops/:workshop/export', 'token', 'The whole workshop as one file', nothing, WorkshopFile),
  deleteWorkshop: command('DELETE', '/api/workshops/:workshop', 'token', 'Delete the workshop for good', z.object({ title: z.string() }), nothing),
} as const

export type CommandName = keyof typeof commands
export type BodyOf<N extends CommandName> = z.input<(typeof commands)[N]['body']>
export type ResultOf<N extends CommandName> = z.output<(typeof commands)[N]['result']>

/** Downloads of the report and the notes; each answers with a file. Same token, no body. */
export const downloads = {
  markdown: '/api/workshops/:workshop/report.md',
  docx: '/api/workshops/:workshop/report.docx',
  json: '/api/workshops/:workshop/report.json',
  notes: '/api/workshops/:workshop/notes.csv',
} as const

/** RFC 9457 problem details. `code` is for programs, `title` and `detail` for people. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.optional(z.string()),
  /** Field → what is wrong with it, for 400. */
  fields: z.optional(z.record(z.string(), z.string())),
})
export type Problem = z.infer<typeof Problem>
