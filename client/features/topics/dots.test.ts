import { describe, expect, it } from 'vitest'
import { createPhase } from '#shared/model/phase.ts'
import { createTopic, type Topic } from '#shared/model/topic.ts'
import { dotsLeft, spent, standingDots, whyNoMore, withDot, withoutDot } from './dots.ts'

const poll = {
  ...createPhase({ id: 'poll', now: 0 }, 'topics', { session: 's', order: 'a' }),
  poll: 'open' as const,
  dotsPerPerson: 5,
  dotsPerTopic: 3,
}
const topic = (id: string, patch: Partial<Topic> = {}): Topic => ({
  ...createTopic({ id, now: 0 }, { session: 's', order: id, title: id }),
  ...patch,
})
const topics = Object.fromEntries(['a', 'b', 'c'].map((id) => [id, topic(id)]))

describe('placing dots', () => {
  it('adds and takes back, and forgets a topic without dots', () => {
    const dots = withDot(withDot({ a: 1 }, 'a'), 'b')
    expect(dots).toEqual({ a: 2, b: 1 })
    expect(withoutDot(withoutDot(dots, 'b'), 'a')).toEqual({ a: 1 })
    expect(withoutDot({}, 'a')).toEqual({})
    expect(spent(dots)).toBe(3)
    expect(dotsLeft(dots, poll)).toBe(2)
  })

  it('says why there is no room for another', () => {
    expect(whyNoMore({ a: 2 }, 'a', poll, topics)).toBeUndefined()
    expect(whyNoMore({ a: 3 }, 'a', poll, topics)).toBe('topic full')
    expect(whyNoMore({ a: 3, b: 2 }, 'c', poll, topics)).toBe('none left')
    expect(whyNoMore({}, 'a', { ...poll, poll: 'closed' }, topics)).toBe('not open')
  })
})

describe('standingDots', () => {
  it('leaves a ballot alone while nothing changed', () => {
    expect(standingDots({ a: 3, b: 2 }, poll, topics)).toEqual({ a: 3, b: 2 })
  })

  it('unites dots on merged topics without adding them up', () => {
    const merged = { ...topics, b: topic('b', { status: 'merged', mergedInto: 'a' }) }
    expect(standingDots({ a: 1, b: 2, c: 1 }, poll, merged)).toEqual({ a: 2, c: 1 })
  })

  it('gives back dots on a topic that left the running', () => {
    const parked = { ...topics, c: topic('c', { status: 'parked' }) }
    expect(dotsLeft(standingDots({ a: 1, c: 3 }, poll, parked), poll)).toBe(4)
  })

  it('keeps within what the poll allows by now', () => {
    expect(standingDots({ a: 3, b: 2 }, { ...poll, dotsPerPerson: 4, dotsPerTopic: 2 }, topics)).toEqual({ a: 2, b: 2 })
    expect(standingDots({ a: 2, b: 2, c: 1 }, { ...poll, dotsPerPerson: 3 }, topics)).toEqual({ a: 2, b: 1 })
  })
})
