import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDraft, type DraftRules } from './draft.ts'
import { readText } from './readings.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A field over a stored title; `stored` is what the document holds. */
function titleField(storeOn: 'typing' | 'leaving' = 'typing') {
  const stored = ['Fees']
  const rules: DraftRules<string> = {
    read: (text) => readText(text, { most: 20, tooLong: 'long', missing: 'missing' }),
    show: (value) => value,
    store: (value) => {
      stored.push(value)
      draft.follow(value, rules)
    },
    storeOn,
  }
  const draft = createDraft('Fees', rules)
  const othersWrite = (value: string) => draft.follow(value, rules)
  return { draft, stored, othersWrite }
}

test('typing is stored after a pause, once', () => {
  const { draft, stored } = titleField()
  draft.enter()
  draft.type('Fees a')
  vi.advanceTimersByTime(200)
  draft.type('Fees and')
  expect(stored).toEqual(['Fees'])
  vi.advanceTimersByTime(1000)
  expect(stored).toEqual(['Fees', 'Fees and'])
  draft.leave()
  expect(stored).toEqual(['Fees', 'Fees and'])
})

test('leaving stores at once', () => {
  const { draft, stored } = titleField()
  draft.enter()
  draft.type('Money')
  draft.leave()
  expect(stored).toEqual(['Fees', 'Money'])
  expect(draft.state.get().text).toBeUndefined()
})

test('a blank at the end stays in the field while typing and is not stored', () => {
  const { draft, stored } = titleField()
  draft.enter()
  draft.type('Fees ')
  vi.advanceTimersByTime(1000)
  expect(stored).toEqual(['Fees'])
  expect(draft.state.get().text).toBe('Fees ')
})

test('what cannot be read is never stored, is explained, and stays to be mended', () => {
  const { draft, stored } = titleField()
  draft.enter()
  draft.type('')
  vi.advanceTimersByTime(1000)
  draft.leave()
  expect(stored).toEqual(['Fees'])
  expect(draft.state.get()).toEqual({ text: '', problem: 'missing' })
  draft.type('Rules')
  draft.leave()
  expect(stored).toEqual(['Fees', 'Rules'])
  expect(draft.state.get()).toEqual({ text: undefined, problem: undefined })
})

test('Esc brings back what is stored', () => {
  const { draft, stored } = titleField()
  draft.enter()
  draft.type('')
  expect(draft.revert()).toBe(true)
  draft.leave()
  expect(stored).toEqual(['Fees'])
  expect(draft.revert()).toBe(false)
})

test('what somebody else writes meanwhile is kept beside what I type', () => {
  const { draft, stored, othersWrite } = titleField()
  draft.enter()
  draft.type('Fees and rules')
  othersWrite('High Fees')
  expect(draft.state.get().text).toBe('High Fees and rules')
  vi.advanceTimersByTime(1000)
  expect(stored).toEqual(['Fees', 'High Fees and rules'])
})

test('a field that waits until it is left does not store on a pause', () => {
  const { draft, stored } = titleField('leaving')
  draft.enter()
  draft.type('Money')
  vi.advanceTimersByTime(5000)
  expect(stored).toEqual(['Fees'])
  draft.leave()
  expect(stored).toEqual(['Fees', 'Money'])
})
