import type { Phase } from '../model/phase.ts'
import type { PlenarySnapshot } from '../model/snapshot.ts'
import { currentPhase, nextPhase, tablesOf, topicsOf } from './programme.ts'
import { ranking } from './tally.ts'

/** The one obvious thing that a facilitator does next. */
export type NextStep =
  | { do: 'build programme' }
  | { do: 'enter phase'; phase: Phase }
  | { do: 'open vote'; phase: string; topics: number }
  | { do: 'publish tally'; phase: string }
  | { do: 'open tables'; topics: string[] }
  | { do: 'open round'; round: number; of: number }
  | { do: 'end day' }
  | { do: 'read report' }

/** @param tablesWanted how many topics to open as tables, usually people ÷ table size */
export function nextStep(plenary: PlenarySnapshot, tablesWanted: number): NextStep {
  const { live } = plenary
  if (live.endedAt !== undefined) return { do: 'read report' }
  const phase = currentPhase(plenary)
  const within = phase === undefined ? undefined : stepWithin(plenary, phase, tablesWanted)
  if (within !== undefined) return within
  const next = nextPhase(plenary)
  if (next !== undefined) return { do: 'enter phase', phase: next }
  return phase === undefined ? { do: 'build programme' } : { do: 'end day' }
}

function stepWithin(plenary: PlenarySnapshot, phase: Phase, tablesWanted: number): NextStep | undefined {
  if (phase.kind === 'discussion') {
    const { round, timer } = plenary.live
    if (tablesOf(plenary, phase.session).length === 0) return undefined
    if (round <= 1 && timer === undefined) return { do: 'open round', round: 1, of: phase.rounds }
    return round < phase.rounds ? { do: 'open round', round: round + 1, of: phase.rounds } : undefined
  }
  if (phase.kind !== 'topics') return undefined
  switch (phase.poll) {
    case 'proposing': {
      const topics = topicsOf(plenary, phase.session).filter((topic) => topic.status === 'proposed').length
      return { do: 'open vote', phase: phase.id, topics }
    }
    case 'open':
    case 'closed':
      return { do: 'publish tally', phase: phase.id }
    case 'published': {
      const topics = topicsToOpen(plenary, phase.id, tablesWanted)
      const noneOpen = !topicsOf(plenary, phase.session).some((topic) => topic.status === 'opened')
      return noneOpen && topics.length > 0 ? { do: 'open tables', topics } : undefined
    }
  }
}

/** The topics with the most dots that are not open yet, best first, at most `most`. Topics without any dots are left out. */
export function topicsToOpen({ tallies, topics }: PlenarySnapshot, poll: string, most: number): string[] {
  const tally = tallies[poll]
  if (tally === undefined) return []
  return ranking(tally, topics)
    .filter(({ topic, dots }) => topic.status === 'proposed' && dots > 0)
    .slice(0, most)
    .map(({ topic }) => topic.id)
}
