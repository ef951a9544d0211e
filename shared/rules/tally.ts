import type { Allocation, Tally } from '../model/ballot.ts'
import type { PhaseOf } from '../model/phase.ts'
import { byOrder, type Records } from '../model/record.ts'
import { standsFor, type Topic } from '../model/topic.ts'

type Poll = PhaseOf<'topics'>

/** The default number of dots per person: a third of the options, at least 1, at most 20. */
export function suggestedDots(options: number): number {
  return Math.max(1, Math.min(20, Math.floor(options / 3)))
}

/** What can be voted on in a session, in order. */
export function votableTopics(topics: Records<Topic>, session: string): Topic[] {
  return Object.values(topics)
    .filter((topic) => topic.session === session && isVotable(topic))
    .sort(byOrder)
}

const isVotable = (topic: Topic) => topic.status === 'proposed' || topic.status === 'opened'

/** Why a ballot is not taken. `topic` names the topic at fault, where there is one. */
export interface BallotProblem {
  reason: 'poll not open' | 'unknown topic' | 'topic not votable' | 'too many on one topic' | 'too many in all'
  topic?: string
}

/**
 * The first thing wrong with a ballot, or undefined where it may be cast. An empty ballot may be cast: it takes all dots back.
 * Dots on a topic that was merged meanwhile are fine, they count for the topic that it lives on in.
 */
export function validateBallot(dots: Allocation, poll: Poll, topics: Records<Topic>): BallotProblem | undefined {
  if (poll.poll !== 'open') return { reason: 'poll not open' }
  let spent = 0
  for (const [id, number] of Object.entries(dots)) {
    const topic = topics[id]
    if (topic === undefined || topic.session !== poll.session) return { reason: 'unknown topic', topic: id }
    const standing = topics[standsFor(topics, id)] ?? topic
    if (!isVotable(standing)) return { reason: 'topic not votable', topic: id }
    if (number > poll.dotsPerTopic) return { reason: 'too many on one topic', topic: id }
    spent += number
  }
  return spent > poll.dotsPerPerson ? { reason: 'too many in all' } : undefined
}

/**
 * Counts a poll. `allocations` holds one entry a ballot. Where topics were merged their voters are united: a person who put dots on
 * both counts once, with the larger of the two numbers, never their sum. Topics without dots are in the tally with zeros.
 */
export function countPoll({
  poll,
  allocations,
  topics,
  now,
}: {
  poll: Poll
  allocations: readonly Allocation[]
  topics: Records<Topic>
  now: number
}): Tally {
  const counts: Tally['topics'] = {}
  for (const topic of Object.values(topics)) {
    if (topic.session === poll.session && standsFor(topics, topic.id) === topic.id) counts[topic.id] = { dots: 0, voters: 0 }
  }
  for (const allocation of allocations) {
    for (const [topic, dots] of united(allocation, poll, topics)) {
      const count = counts[topic]
      if (count === undefined) continue
      count.dots += dots
      count.voters += 1
    }
  }
  return { id: poll.id, topics: counts, ballots: allocations.length, publishedAt: now }
}

/** One person's dots by the topics that stand today. */
function united(allocation: Allocation, poll: Poll, topics: Records<Topic>): Map<string, number> {
  const dots = new Map<string, number>()
  for (const [id, number] of Object.entries(allocation)) {
    if (topics[id]?.session !== poll.session) continue
    const standing = standsFor(topics, id)
    dots.set(standing, Math.max(dots.get(standing) ?? 0, Math.min(number, poll.dotsPerTopic)))
  }
  return dots
}

export interface RankedTopic {
  topic: Topic
  /** 1 is first. Equal dots share a place, and the places after it are left out: 1, 2, 2, 4. */
  place: number
  /** Another topic has as many dots. */
  tied: boolean
  dots: number
  voters: number
}

/**
 * The topics of a poll, most dots first; ties keep the order in which topics were proposed. Withdrawn topics are left out unless somebody
 * voted for them. Topics merged after the count show the larger of their numbers, until the poll is counted again.
 */
export function ranking(tally: Tally, topics: Records<Topic>): RankedTopic[] {
  const counts = new Map<Topic, { dots: number; voters: number }>()
  for (const [id, count] of Object.entries(tally.topics)) {
    const topic = topics[standsFor(topics, id)]
    if (topic === undefined || (topic.status === 'withdrawn' && count.dots === 0)) continue
    const before = counts.get(topic)
    counts.set(topic, { dots: Math.max(before?.dots ?? 0, count.dots), voters: Math.max(before?.voters ?? 0, count.voters) })
  }
  const sorted = [...counts].sort(([a, { dots: dotsA }], [b, { dots: dotsB }]) => dotsB - dotsA || byOrder(a, b))
  return sorted.map(([topic, { dots, voters }]) => ({
    topic,
    place: 1 + sorted.filter(([, other]) => other.dots > dots).length,
    tied: sorted.filter(([, other]) => other.dots === dots).length > 1,
    dots,
    voters,
  }))
}
