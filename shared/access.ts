import type { Role } from './model/person.ts'
import type { PlenarySnapshot } from './model/snapshot.ts'
import type { Topic } from './model/topic.ts'

/** Who acts: a person in one workshop. `tables` are the tables where they have or had a seat (any round). */
export interface Actor {
  person: string
  role: Role
  tables: ReadonlySet<string>
}

/** The part of the plenary that rules look at. */
export type Facts = Pick<PlenarySnapshot, 'sessions' | 'phases' | 'tables' | 'live'>

/** What can be done. The client hides by this function, the server enforces with it. */
export type Act =
  | { do: 'read plenary' | 'write plenary' }
  | { do: 'read table' | 'write table' | 'claim rapporteur' | 'sign off poster' | 'take seat'; table: string }
  | { do: 'read synthesis' | 'write synthesis' }
  | { do: 'propose topic'; session: string }
  | { do: 'edit topic' | 'withdraw topic' | 'state outcome'; topic: Topic }
  | { do: 'cast ballot'; poll: string }
  | {
      do:
        | 'raise hand'
        | 'read roster'
        | 'read report'
        | 'manage people'
        | 'publish tally'
        | 'rotate links'
        | 'export workshop'
        | 'delete workshop'
    }

export function can(actor: Actor, act: Act, facts: Facts, options: { reportOpen: boolean } = { reportOpen: false }): boolean {
  const facilitates = actor.role === 'facilitator'
  const takesNotes = facilitates || actor.role === 'rapporteur'
  switch (act.do) {
    case 'read plenary':
      return true
    case 'write plenary':
    case 'manage people':
    case 'publish tally':
    case 'rotate links':
    case 'delete workshop':
      return facilitates
    case 'export workshop':
      return facilitates || actor.role === 'organiser'
    case 'read roster':
      return actor.role !== 'participant'
    case 'raise hand':
      return actor.role !== 'organiser'
    case 'take seat':
      return actor.role !== 'organiser' && facts.tables[act.table] !== undefined
    case 'read table':
      return (
        facts.tables[act.table] !== undefined &&
        (actor.role !== 'participant' || actor.tables.has(act.table) || tablesAreOpen(facts, act.table))
      )
    case 'write table':
    case 'sign off poster': {
      const table = facts.tables[act.table]
      return (
        table !== undefined &&
        !table.locked &&
        (facilitates || table.rapporteur === actor.person || (actor.role !== 'organiser' && actor.tables.has(act.table)))
      )
    }
    case 'claim rapporteur': {
      const table = facts.tables[act.table]
      if (table === undefined) return false
      const free = table.rapporteur === undefined || table.rapporteur === actor.person
      return takesNotes || (free && actor.role === 'participant' && actor.tables.has(act.table))
    }
    case 'write synthesis':
      return takesNotes
    case 'read synthesis':
      return actor.role !== 'participant' || analysisHasBegun(facts)
    case 'read report':
      return actor.role !== 'participant' || options.reportOpen
    case 'propose topic':
      return actor.role !== 'organiser' && pollOf(facts, act.session) === 'proposing'
    case 'edit topic':
    case 'withdraw topic':
      return (
        facilitates ||
        (act.topic.proposer === actor.person && act.topic.status === 'proposed' && pollOf(facts, act.topic.session) === 'proposing')
      )
    case 'state outcome':
      return facilitates || act.topic.proposer === actor.person
    case 'cast ballot': {
      const phase = facts.phases[act.poll]
      return actor.role !== 'organiser' && phase?.kind === 'topics' && phase.poll === 'open'
    }
  }
}

/** The state of the session's (first) topics phase, or undefined where it has none. */
function pollOf(facts: Facts, session: string): string | undefined {
  const phase = Object.values(facts.phases).find((candidate) => candidate.kind === 'topics' && candidate.session === session)
  return phase?.kind === 'topics' ? phase.poll : undefined
}

/** Private tables open to everyone with their session's harvest. Sessions whose harvest is past stay open. */
function tablesAreOpen(facts: Facts, table: string): boolean {
  const session = facts.tables[table]?.session
  if (session === undefined) return false
  if (facts.sessions[session]?.privateTables !== true) return true
  return hasReached(facts, (phase) => phase.session === session && ['harvest', 'gallery', 'analysis'].includes(phase.kind))
}

/** From the first analysis phase on. Themes of an earlier session stay readable afterwards. */
function analysisHasBegun(facts: Facts): boolean {
  return hasReached(facts, (phase) => phase.kind === 'analysis')
}

/** Is a phase that fits current or past? After the end of the day, all are past. */
function hasReached({ sessions, phases, live }: Facts, fits: (phase: Facts['phases'][string]) => boolean): boolean {
  if (live.endedAt !== undefined) return true
  const current = live.phase === undefined ? undefined : phases[live.phase]
  if (current === undefined) return false
  const place = (phase: Facts['phases'][string]) => `${sessions[phase.session]?.order ?? ''}\n${phase.order}`
  return Object.values(phases).some((phase) => fits(phase) && place(phase) <= place(current))
}
