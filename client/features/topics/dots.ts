import type { Allocation } from '#shared/model/ballot.ts'
import type { PhaseOf } from '#shared/model/phase.ts'
import type { Records } from '#shared/model/record.ts'
import { standsFor, type Topic } from '#shared/model/topic.ts'
import { validateBallot, votableTopics } from '#shared/rules/tally.ts'

type Poll = PhaseOf<'topics'>

export const spent = (dots: Allocation): number => Object.values(dots).reduce((sum, count) => sum + count, 0)
export const dotsLeft = (dots: Allocation, poll: Poll): number => Math.max(0, poll.dotsPerPerson - spent(dots))

/**
 * A ballot as it stands among today's topics. Dots on a topic that was merged lie on the one it lives on in (the larger number where both
 * had some, as in the count); dots on a topic that left the running, or beyond what the poll allows by now, come back to their owner.
 */
export function standingDots(dots: Allocation, poll: Poll, topics: Records<Topic>): Allocation {
  const votable = new Set(votableTopics(topics, poll.session).map(({ id }) => id))
  const standing: Allocation = {}
  let free = poll.dotsPerPerson
  for (const [id, count] of Object.entries(dots)) {
    const topic = standsFor(topics, id)
    if (!votable.has(topic)) continue
    const had = standing[topic] ?? 0
    const has = Math.min(Math.max(had, count), poll.dotsPerTopic, had + free)
    if (has === 0) continue
    standing[topic] = has
    free -= has - had
  }
  return standing
}

export const withDot = (dots: Allocation, topic: string): Allocation => ({ ...dots, [topic]: (dots[topic] ?? 0) + 1 })

/** Takes one dot back; a topic without dots is not on the ballot. */
export function withoutDot(dots: Allocation, topic: string): Allocation {
  const { [topic]: has = 0, ...others } = dots
  return has > 1 ? { ...others, [topic]: has - 1 } : others
}

/** Why one more dot on `topic` is not possible, or undefined where it is. */
export function whyNoMore(
  dots: Allocation,
  topic: string,
  poll: Poll,
  topics: Records<Topic>,
): 'topic full' | 'none left' | 'not open' | undefined {
  const problem = validateBallot(withDot(dots, topic), poll, topics)
  switch (problem?.reason) {
    case undefined:
      return undefined
    case 'too many in all':
      return 'none left'
    case 'too many on one topic':
      return 'topic full'
    case 'poll not open':
    case 'unknown topic':
    case 'topic not votable':
      return 'not open'
  }
}
