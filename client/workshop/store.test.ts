import { describe, expect, test, vi } from 'vitest'
import { createValue, shallowEqual } from './store.ts'

describe('values', () => {
  test('tell their listeners, but not about what was there already', () => {
    const value = createValue(1)
    const listener = vi.fn<() => void>()
    const stop = value.subscribe(listener)
    value.set(1)
    expect(listener).not.toHaveBeenCalled()
    value.set(2)
    expect(listener).toHaveBeenCalledTimes(1)
    stop()
    value.set(3)
    expect(listener).toHaveBeenCalledTimes(1)
  })
})

describe('shallow equality', () => {
  const a = { id: 'a' }
  test.each([
    [[a], [a], true],
    [[a], [{ id: 'a' }], false],
    [[a], [a, a], false],
    [{ x: a }, { x: a }, true],
    [{ x: undefined }, { y: undefined }, false],
    [[], {}, false],
    [null, null, true],
    [null, {}, false],
    [Number.NaN, Number.NaN, true],
  ])('%j and %j', (left, right, equal) => {
    expect(shallowEqual(left, right)).toBe(equal)
  })
})
