import { describe, expect, it } from 'vitest'
import { seededOrder } from './seededOrder.ts'

const topics = Array.from({ length: 9 }, (_, index) => ({ id: `topic-${index}` }))
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)

describe('seededOrder', () => {
  it('gives the same person the same order, whatever order the topics come in', () => {
    expect(ids(seededOrder(topics, 'ana'))).toEqual(ids(seededOrder(topics.toReversed(), 'ana')))
  })

  it('keeps every topic once', () => {
    expect(ids(seededOrder(topics, 'ana')).toSorted()).toEqual(ids(topics))
  })

  it('leaves the others in their order when one goes', () => {
    const without = topics.filter(({ id }) => id !== 'topic-4')
    expect(ids(seededOrder(without, 'ana'))).toEqual(ids(seededOrder(topics, 'ana')).filter((id) => id !== 'topic-4'))
  })

  it('puts every topic first for about as many people', () => {
    const firsts: Record<string, number> = {}
    for (let person = 0; person < 900; person++) {
      const first = seededOrder(topics, `person-${person}`)[0]?.id ?? ''
      firsts[first] = (firsts[first] ?? 0) + 1
    }
    for (const { id } of topics) expect(firsts[id]).toBeGreaterThan(60)
    for (const { id } of topics) expect(firsts[id]).toBeLessThan(150)
  })
})
