import type { TableActivity } from '#shared/facts.ts'
import type { Phase } from '#shared/model/phase.ts'
import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import { currentPhase, phasesOf, tablesOf, topicsOf } from '#shared/rules/programme.ts'

export type RemovalTarget =
  | { readonly kind: 'session' | 'phase' | 'talk' | 'table' | 'section'; readonly id: string }
  /** Taking the template off a session. */
  | { readonly kind: 'template'; readonly session: string }

/** What people made that would no longer be seen. */
export interface Losses {
  readonly tables: number
  readonly notes: number
  /** People who sit there now. */
  readonly people: number
  readonly topics: number
  /** A vote that has begun or is over. */
  readonly vote: boolean
}

type Seated = Readonly<Record<string, { readonly table?: string | undefined; readonly removed?: boolean | undefined }>>
type Activity = Readonly<Record<string, TableActivity>>

/** The running phase that forbids a removal, if any. */
export function stoppedBy(plenary: PlenarySnapshot, target: RemovalTarget): Phase | undefined {
  const current = currentPhase(plenary)
  if (current === undefined) return undefined
  if (target.kind === 'phase') return current.id === target.id ? current : undefined
  return target.kind === 'session' && current.session === target.id ? current : undefined
}

export function lossesOf(plenary: PlenarySnapshot, activity: Activity, people: Seated, target: RemovalTarget): Losses {
  const tables = tablesBehind(plenary, target)
  const written = tables.filter((id) => hasWritten(activity[id]))
  const leaves = target.kind === 'table' || target.kind === 'session'
  return {
    tables: written.length,
    notes: written.reduce((sum, id) => sum + notesOf(activity[id]), 0),
    people: leaves
      ? Object.values(people).filter(({ table, removed }) => removed !== true && table !== undefined && tables.includes(table)).length
      : 0,
    topics: target.kind === 'session' ? topicsOf(plenary, target.id).filter(({ status }) => status !== 'withdrawn').length : 0,
    vote: phasesBehind(plenary, target).some((phase) => phase.kind === 'topics' && phase.poll !== 'proposing'),
  }
}

/** Nothing to ask about: a notice with Undo is enough. */
export const isHarmless = ({ tables, people, topics, vote }: Losses): boolean => tables === 0 && people === 0 && topics === 0 && !vote

function tablesBehind(plenary: PlenarySnapshot, target: RemovalTarget): string[] {
  const ids = (session: string) => tablesOf(plenary, session).map(({ id }) => id)
  switch (target.kind) {
    case 'table':
      return [target.id]
    case 'session':
      return ids(target.id)
    case 'template':
      return ids(target.session)
    case 'section': {
      const template = plenary.sections[target.id]?.template
      return Object.values(plenary.sessions).flatMap((session) =>
        template !== undefined && session.template === template ? ids(session.id) : [],
      )
    }
    case 'phase':
    case 'talk':
      return []
  }
}

function phasesBehind(plenary: PlenarySnapshot, target: RemovalTarget): Phase[] {
  if (target.kind === 'session') return phasesOf(plenary, target.id)
  const phase = target.kind === 'phase' ? plenary.phases[target.id] : undefined
  return phase === undefined ? [] : [phase]
}

const hasWritten = (activity: TableActivity | undefined) =>
  activity !== undefined && (notesOf(activity) > 0 || activity.sections > 0 || activity.clusters > 0)
const notesOf = (activity: TableActivity | undefined) => Object.values(activity?.notes ?? {}).reduce((sum, count) => sum + count, 0)
