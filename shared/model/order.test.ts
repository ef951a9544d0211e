import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orderAt, orderAtEnd, ordersFor } from './order.ts'
import { byOrder } from './record.ts'

const records = (orders: readonly string[]) => orders.map((order, index) => ({ id: `r${index}`, order }))

describe('order keys', () => {
  test('a record is put where it is wanted', () => {
    const siblings = records(ordersFor(4))
    for (let index = 0; index <= 4; index++) {
      const sorted = [...siblings, { id: 'new', order: orderAt(siblings, index) }].sort(byOrder)
      expect(sorted.findIndex((record) => record.id === 'new')).toBe(index)
    }
    expect([...siblings, { id: 'new', order: orderAtEnd(siblings) }].sort(byOrder).at(-1)?.id).toBe('new')
  })

  test('an index beyond the ends means the end', () => {
    const siblings = records(ordersFor(2))
    expect(orderAt(siblings, 99) > (siblings[1]?.order ?? '')).toBe(true)
    expect(orderAt(siblings, -1) < (siblings[0]?.order ?? '')).toBe(true)
  })

  test('between two records with equal keys there is no room: the new one goes behind both', () => {
    const [low = '', high = ''] = ordersFor(2)
    const siblings = records([low, low, high])
    const order = orderAt(siblings, 1)
    expect(order > low && order < high).toBe(true)
  })

  test('any number of moves keeps a total order', () => {
    const property = fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 60 }), (moves) => {
      let all = records(ordersFor(6))
      for (const [from, to] of moves) {
        const moved = all[from % all.length]
        if (moved === undefined) return false
        const others = all.filter((record) => record !== moved)
        const index = to % (others.length + 1)
        all = [...others, { ...moved, order: orderAt(others, index) }].sort(byOrder)
        if (all[index]?.id !== moved.id) return false
      }
      return new Set(all.map((record) => record.order)).size === all.length
    })
    expect(() => fc.assert(property)).not.toThrow()
  })
})
