import { expect, test } from 'vitest'
import { caretAfter, mergeDraft } from './merge.ts'

test('what I type and what somebody else wrote are both kept', () => {
  expect(mergeDraft('The label', 'The label today', 'The quality label')).toBe('The quality label today')
  expect(mergeDraft('The label', 'What of the label', 'The label')).toBe('What of the label')
})

test('where I typed nothing, theirs counts', () => {
  expect(mergeDraft('The label', 'The label', 'The seal')).toBe('The seal')
})

test('the same change made twice counts once', () => {
  expect(mergeDraft('The label', 'The label!', 'The label!')).toBe('The label!')
})

test('the caret stays beside its letter', () => {
  expect(caretAfter(9, 'The label', 'The quality label')).toBe(17)
  expect(caretAfter(2, 'The label', 'The quality label')).toBe(2)
})
