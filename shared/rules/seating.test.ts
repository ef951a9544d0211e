import { describe, expect, test } from 'vitest'
import { createTable } from '../model/table.ts'
import { freePlaces, sittingNow, suggestTable, visitedBy } from './seating.ts'

const table = (number: number, capacity = 4) =>
  createTable({ id: `t${number}`, now: 0 }, { session: 's', order: `a${number}`, number, title: `Table ${number}`, capacity })
const seat = (person: string, at: string, leftAt?: number) => ({
  person,
  table: at,
  session: 's',
  round: 1,
  takenAt: 0,
  ...(leftAt === undefined ? {} : { leftAt }),
})
const seats = [seat('ana', 't1', 5), seat('ana', 't2'), seat('bruno', 't2'), seat('carla', 't3')]
const sitting = sittingNow(seats)
const tables = [table(1, 2), table(2), table(3)]

test('a seat that was left is free again', () => {
  expect(sitting).toEqual({ t2: 2, t3: 1 })
  expect(tables.map((each) => freePlaces(each, sitting))).toEqual([2, 2, 3])
})

test('a table made smaller has no chairs, not fewer than none', () => {
  expect(freePlaces(table(2, 1), sitting)).toBe(0)
})

describe('where to go next', () => {
  const visited = visitedBy('ana', seats)

  test('to the emptiest table not yet visited', () => {
    expect(suggestTable({ tables, sitting, visited, current: 't2' })?.id).toBe('t3')
    expect(suggestTable({ tables, sitting, visited: new Set(), current: undefined })?.id).toBe('t1')
  })

  test('past full and locked tables', () => {
    const full = { ...sitting, t3: 4 }
    expect(suggestTable({ tables, sitting: full, visited, current: 't2' })?.id).toBe('t1')
    expect(suggestTable({ tables: tables.map((each) => ({ ...each, locked: true })), sitting, visited, current: 't2' })).toBeUndefined()
  })

  test('anywhere else, once all were visited', () => {
    expect(suggestTable({ tables, sitting, visited: new Set(['t1', 't2', 't3']), current: 't1' })?.id).toBe('t3')
  })

  test('how full counts, not how many sit there', () => {
    expect(
      suggestTable({ tables: [table(1, 2), table(2, 10)], sitting: { t1: 1, t2: 2 }, visited: new Set(), current: undefined })?.id,
    ).toBe('t2')
  })
})
