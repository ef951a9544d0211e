import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createValue, shallowEqual, useStore } from './store.ts';

test('a selector that builds a new array each time settles with shallow equality', () => {
  const source = createValue({ tables: ['t1', 't2'] });
  let renders = 0;
  function Count() {
    renders += 1;
    return useStore(source, ({ tables }) => tables.map((table) => table), shallowEqual).length;
  }
  expect(renderToString(createElement(Count))).toBe('2');
  expect(renders).toBe(1);
});
