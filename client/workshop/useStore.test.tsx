import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { createValue, shallowEqual, useStore } from './store.ts'

test('a selector that builds a new array each time settles with shallow equality', () => {
  const source = createValue({ tables: ['t1', 't2'] })
  const rendered = vi.fn<() => void>()
  function Count() {
    rendered()
    return useStore(source, ({ tables }) => tables.map((table) => table), shallowEqual).length
  }
  expect(renderToString(createElement(Count))).toBe('2')
  expect(rendered).toHaveBeenCalledTimes(1)
})
