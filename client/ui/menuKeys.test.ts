import { describe, expect, it } from 'vitest'
import { menuFocusAfter } from './menuKeys.ts'

const names = ['Rename', 'Copy', 'Close', 'Delete']

describe('menuFocusAfter', () => {
  it.each([
    ['ArrowDown', 3, 0],
    ['ArrowUp', 0, 3],
    ['ArrowUp', -1, 3],
    ['Home', 2, 0],
    ['End', 0, 3],
    ['c', 0, 1],
    ['C', 1, 2],
    ['c', 2, 1],
    ['x', 0, undefined],
    ['Enter', 0, undefined],
    [' ', 0, undefined],
  ])('%s from %d leads to %s', (key, at, next) => {
    expect(menuFocusAfter(key, at, names)).toBe(next)
  })

  it('has nowhere to go in an empty menu', () => {
    expect(menuFocusAfter('ArrowDown', 0, [])).toBeUndefined()
  })
})
