import { expect, test } from 'vitest'
import { TicketUses } from './TicketUses.ts'

test('a ticket counts five times', () => {
  const uses = new TicketUses()
  expect(Array.from({ length: 7 }, () => uses.use('t', 60_000, 0))).toEqual([true, true, true, true, true, false, false])
  expect(uses.use('another', 60_000, 0)).toBe(true)
})

test('tickets are forgotten once they are too old anyway', () => {
  const uses = new TicketUses()
  for (let n = 0; n < 1_000; n++) uses.use(`t${n}`, 60_000 + n, n)
  expect(uses.size).toBe(1_000)
  uses.use('late', 200_000, 100_000)
  expect(uses.size).toBe(1)
})

test('a flood of tickets fills a bounded memory', () => {
  const uses = new TicketUses({ capacity: 100 })
  for (let n = 0; n < 10_000; n++) uses.use(`t${n}`, 60_000, 0)
  expect(uses.size).toBeLessThanOrEqual(100)
})
