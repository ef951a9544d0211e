import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPhase } from '../model/phase.ts'
import type { Records } from '../model/record.ts'
import { createTopic, type Topic } from '../model/topic.ts'
import { countPoll, ranking, suggestedDots, validateBallot, votableTopics } from './tally.ts'

const poll = {
  ...createPhase({ id: 'poll', now: 0 }, 'topics', { session: 's', order: 'a0' }),
  poll: 'open' as const,
  dotsPerPerson: 4,
  dotsPerTopic: 2,
}

function topicsOf(...ids: string[]): Record<string, Topic> {
  return Object.fromEntries(
    ids.map((id, index) => [id, createTopic({ id, now: 0 }, { session: 's', order: `a${index}`, title: `Topic ${id}` })]),
  )
}

function merged(topics: Records<Topic>, from: string, into: string): Record<string, Topic> {
  return { ...topics, [from]: { ...(topics[from] as Topic), status: 'merged', mergedInto: into } }
}

const count = (allocations: Record<string, number>[], topics: Records<Topic>) => countPoll({ poll, allocations, topics, now: 7 })

describe('suggested dots', () => {
  test.each([
    [0, 1],
    [2, 1],
    [9, 3],
    [11, 3],
    [200, 20],
  ])('%i options: %i dots', (options, dots) => expect(suggestedDots(options)).toBe(dots))
})

describe('counting', () => {
  test('counts dots and distinct voters, and lists topics nobody chose', () => {
    const tally = count([{ a: 2, b: 1 }, { a: 1 }, {}], topicsOf('a', 'b', 'c'))
    expect(tally).toEqual({
      id: 'poll',
      topics: { a: { dots: 3, voters: 2 }, b: { dots: 1, voters: 1 }, c: { dots: 0, voters: 0 } },
      ballots: 3,
      publishedAt: 7,
    })
  })

  test('a merge unites voters: per voter the larger number, never the sum', () => {
    const topics = merged(topicsOf('a', 'b'), 'b', 'a')
    expect(count([{ a: 2, b: 1 }, { b: 1 }, { a: 1 }], topics).topics).toEqual({ a: { dots: 4, voters: 3 } })
  })

  test('a chain of merges counts for its end', () => {
    const topics = merged(merged(topicsOf('a', 'b', 'c'), 'a', 'b'), 'b', 'c')
    expect(count([{ a: 1, c: 2 }, { b: 2 }], topics).topics).toEqual({ c: { dots: 4, voters: 2 } })
  })

  test('dots over the cap, and dots on topics of elsewhere, do not count', () => {
    const topics = topicsOf('a')
    const elsewhere = { ...(topicsOf('x')['x'] as Topic), session: 'other' }
    expect(count([{ a: 9, x: 1, ghost: 3 }], { ...topics, x: elsewhere }).topics).toEqual({ a: { dots: 2, voters: 1 } })
  })

  test('whatever is merged, no voter counts twice and no dot appears from nowhere', () => {
    const ids = ['a', 'b', 'c', 'd']
    const ballot = fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 1, max: 2 }))
    const merges = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 4 })
    const property = fc.property(fc.array(ballot, { maxLength: 12 }), merges, (allocations, pairs) => {
      let topics = topicsOf(...ids)
      for (const [from, into] of pairs) if (from !== into) topics = merged(topics, from, into)
      const spent = allocations.flatMap((allocation) => Object.values(allocation)).reduce((sum, dots) => sum + dots, 0)
      const counts = Object.values(count(allocations, topics).topics)
      const plausible = counts.every(({ dots, voters }) => voters <= allocations.length && dots <= voters * poll.dotsPerTopic)
      return plausible && counts.reduce((sum, { dots }) => sum + dots, 0) <= spent
    })
    expect(() => fc.assert(property)).not.toThrow()
  })
})

describe('ranking', () => {
  test('ties share a place and are shown as ties', () => {
    const topics = topicsOf('a', 'b', 'c', 'd')
    const ranked = ranking(count([{ b: 2, c: 2 }, { a: 2, d: 1 }, { a: 1 }], topics), topics)
    expect(ranked.map(({ topic, place, tied, dots }) => [topic.id, place, tied, dots])).toEqual([
      ['a', 1, false, 3],
      ['b', 2, true, 2],
      ['c', 2, true, 2],
      ['d', 4, false, 1],
    ])
  })

  test('a topic merged after the count is folded in with the larger number', () => {
    const topics = topicsOf('a', 'b')
    const tally = count([{ a: 1 }, { b: 2 }], topics)
    expect(ranking(tally, merged(topics, 'b', 'a')).map(({ topic, dots }) => [topic.id, dots])).toEqual([['a', 2]])
  })

  test('a withdrawn topic without dots is left out, a parked one stays', () => {
    const topics = topicsOf('a', 'b')
    const changed: Records<Topic> = {
      a: { ...(topics['a'] as Topic), status: 'withdrawn' },
      b: { ...(topics['b'] as Topic), status: 'parked' },
    }
    expect(ranking(count([], changed), changed).map(({ topic }) => topic.id)).toEqual(['b'])
  })
})

describe('ballots', () => {
  const topics = merged({ ...topicsOf('a', 'b', 'c'), c: { ...(topicsOf('c')['c'] as Topic), status: 'parked' } }, 'b', 'a')

  test.each([
    ['an empty one', {}, undefined],
    ['one within the limits', { a: 2 }, undefined],
    ['one for a topic merged meanwhile', { b: 2 }, undefined],
    ['one with too many dots on one topic', { a: 3 }, 'too many on one topic'],
    ['one with too many dots in all', { a: 2, b: 2, d: 1 }, 'too many in all'],
    ['one for a parked topic', { c: 1 }, 'topic not votable'],
    ['one for a topic that does not exist', { ghost: 1 }, 'unknown topic'],
  ])('%s', (_, dots, reason) => {
    const d = createTopic({ id: 'd', now: 0 }, { session: 's', order: 'a9', title: 'D' })
    expect(validateBallot(dots as Record<string, number>, poll, { ...topics, d })?.reason).toBe(reason)
  })

  test('none before and after voting', () => {
    expect(validateBallot({ a: 1 }, { ...poll, poll: 'closed' }, topics)).toEqual({ reason: 'poll not open' })
  })

  test('only topics in the running can be voted on', () => {
    expect(votableTopics(topics, 's').map((topic) => topic.id)).toEqual(['a'])
  })
})
