import { describe, expect, test } from 'vitest'
import { goldLabelDay } from '../example/goldLabelDay.ts'
import type { PlenarySnapshot } from '../model/snapshot.ts'
import { nextStep } from './nextStep.ts'
import { phasesInOrder } from './programme.ts'

const day: PlenarySnapshot = goldLabelDay({ id: 'w', joinCode: '123456', joinUrl: 'https://sheaf.example/join/123456', now: 0 }).plenary
const phases = phasesInOrder(day)
const topicsPhase = phases.find((phase) => phase.kind === 'topics')
const discussion = phases.find((phase) => phase.kind === 'discussion')
if (topicsPhase?.kind !== 'topics' || discussion?.kind !== 'discussion') throw new Error('The example day has topics and discussions.')

const at = (live: Partial<PlenarySnapshot['live']>, plenary = day): PlenarySnapshot => ({ ...plenary, live: { round: 0, ...live } })
const withPoll = (poll: 'proposing' | 'open' | 'closed' | 'published', topics = day.topics): PlenarySnapshot =>
  at({ phase: topicsPhase.id }, { ...day, topics, phases: { ...day.phases, [topicsPhase.id]: { ...topicsPhase, poll } } })
const unopened = Object.fromEntries(
  Object.entries(day.topics).map(([id, { table, ...topic }]) => [
    id,
    table === undefined ? topic : { ...topic, status: 'proposed' as const },
  ]),
)

describe('the one next step', () => {
  test('before the day: the first phase', () => {
    expect(nextStep(at({}), 6)).toEqual({ do: 'enter phase', phase: phases[0] })
  })

  test('an empty programme has to be built first', () => {
    expect(nextStep({ ...at({}), sessions: {}, phases: {} }, 6)).toEqual({ do: 'build programme' })
  })

  test('topics: open the vote, publish it, open the best as tables, move on', () => {
    expect(nextStep(withPoll('proposing', unopened), 6)).toMatchObject({ do: 'open vote', phase: topicsPhase.id })
    expect(nextStep(withPoll('open'), 6)).toEqual({ do: 'publish tally', phase: topicsPhase.id })
    expect(nextStep(withPoll('closed'), 6)).toEqual({ do: 'publish tally', phase: topicsPhase.id })
    const step = nextStep(withPoll('published', unopened), 3)
    expect(step.do === 'open tables' && step.topics.map((id) => day.topics[id]?.title)).toEqual([
      'Linkages between clusters and Digital Innovation Hubs',
      'Cluster definitions',
      'International and national recognition of clusters',
    ])
    expect(nextStep(withPoll('published'), 6)).toMatchObject({ do: 'enter phase' })
  })

  test('discussion: round after round, after the last the next phase', () => {
    const here = { phase: discussion.id, timer: { startedAt: 0, durationMs: 1 } }
    const rounds = { ...day, phases: { ...day.phases, [discussion.id]: { ...discussion, rounds: 2 } } }
    expect(nextStep(at({ phase: discussion.id, round: 1 }, rounds), 6)).toEqual({ do: 'open round', round: 1, of: 2 })
    expect(nextStep(at({ ...here, round: 1 }, rounds), 6)).toEqual({ do: 'open round', round: 2, of: 2 })
    expect(nextStep(at({ ...here, round: 2 }, rounds), 6)).toMatchObject({ do: 'enter phase' })
  })

  test('the last phase ends the day, and then there is the report', () => {
    expect(nextStep(at({ phase: phases.at(-1)?.id }), 6)).toEqual({ do: 'end day' })
    expect(nextStep(at({ endedAt: 1 }), 6)).toEqual({ do: 'read report' })
  })
})
