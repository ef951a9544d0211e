import { describe, expect, it } from 'vitest'
import { reorder } from './reorder.ts'

describe('reorder', () => {
  it('moves one item and keeps the rest in order', () => {
    expect(reorder(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd'])
    expect(reorder(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c'])
  })

  it('changes nothing beyond the ends', () => {
    expect(reorder(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(reorder(['a', 'b'], 1, 2)).toEqual(['a', 'b'])
  })
})
