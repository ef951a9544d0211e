import { defaultThresholds } from '#shared/model/tier.ts'
import { expect, test } from 'vitest'
import { leastFor } from './leastFor.ts'

test('more than half of six tables is four, flagged is two', () => {
  expect(leastFor(defaultThresholds, 6)).toEqual({ mustDo: 4, flagged: 2 })
})

test('what no number of tables reaches is one more than there are', () => {
  expect(leastFor({ mustDoShare: 0.99, flaggedTables: 500, flaggedShare: 1 }, 0)).toEqual({ mustDo: 1, flagged: 1 })
  expect(leastFor({ mustDoShare: 0.99, flaggedTables: 500, flaggedShare: 1 }, 3)).toEqual({ mustDo: 3, flagged: 3 })
})
