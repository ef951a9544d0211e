import { Fact, type PersonHere, type TableActivity } from '#shared/facts.ts'
import * as z from 'zod/mini'
import { createValue, type Readable } from './store.ts'

export interface Roster {
  readonly people: Readonly<Record<string, PersonHere>>
  /** How many are connected now. */
  readonly online: number
}

export interface Activity {
  readonly version: number
  readonly tables: Readonly<Record<string, TableActivity>>
}

export interface FactStore {
  readonly roster: Readable<Roster>
  /** Poll id → people who have cast a ballot. */
  readonly polls: Readable<Readonly<Record<string, number>>>
  readonly activity: Readable<Activity>
  readonly receive: (fact: unknown) => void
  /** Who was here when this device last heard: used until the server says more. Nobody counts as connected. */
  readonly restoreRoster: (people: readonly PersonHere[]) => void
  /** A new connection: versions may begin again, because the server may have restarted. */
  readonly connectionOpened: () => void
}

/** The newest facts that the server pushed. What is older than the last of its kind is dropped. */
export function createFactStore(): FactStore {
  const roster = createValue<Roster>({ people: {}, online: 0 })
  const polls = createValue<Readonly<Record<string, number>>>({})
  const activity = createValue<Activity>({ version: 0, tables: {} })
  const seen = new Map<string, number>()

  return {
    roster,
    polls,
    activity,
    connectionOpened: () => seen.clear(),
    restoreRoster(people) {
      if (Object.keys(roster.get().people).length === 0)
        roster.set(
          merge(
            {},
            people.map((person) => ({ ...person, online: false })),
          ),
        )
    },
    receive(json) {
      const parsed = z.safeParse(Fact, json)
      if (!parsed.success) return
      const fact = parsed.data
      const kind = fact.kind === 'poll' ? `poll/${fact.poll}` : fact.kind
      const last = seen.get(kind)
      if (last !== undefined && fact.version <= last) return
      seen.set(kind, fact.version)
      switch (fact.kind) {
        case 'roster':
          roster.set(merge(fact.full ? {} : roster.get().people, fact.people))
          return
        case 'poll':
          polls.set({ ...polls.get(), [fact.poll]: fact.ballots })
          return
        case 'activity':
          activity.set({ version: fact.version, tables: shared(activity.get().tables, fact.tables) })
      }
    },
  }
}

/** Facilitators and organisers run the day, often before anybody has come: "1 person is here" would be them. */
const isHere = ({ online, role }: PersonHere): boolean => online && (role === 'participant' || role === 'rapporteur')

function merge(before: Roster['people'], changed: readonly PersonHere[]): Roster {
  const people: Record<string, PersonHere> = { ...before }
  for (const person of changed) {
    if (person.removed === true) delete people[person.id]
    else people[person.id] = person
  }
  return { people, online: Object.values(people).filter(isHere).length }
}

/** `next` with the references of `before` wherever the content is the same, so that one busy table re-renders one card. */
export function shared<T>(before: Readonly<Record<string, T>>, next: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  let changed = Object.keys(before).length !== Object.keys(next).length
  const result: Record<string, T> = {}
  for (const [key, value] of Object.entries(next)) {
    const old = before[key]
    const same = old !== undefined && JSON.stringify(old) === JSON.stringify(value)
    result[key] = same ? old : value
    changed ||= !same
  }
  return changed ? result : before
}
