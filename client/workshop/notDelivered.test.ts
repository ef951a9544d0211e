import { expect, test } from 'vitest'
import { changedTexts } from './notDelivered.ts'

const note = (text: string) => ({ id: 'n', order: 'a0', text, kind: 'idea', section: 's1', round: 2, createdAt: 0 })
const table = (notes: Record<string, unknown>, answers: Record<string, string> = {}, message = '') => ({
  notes,
  clusters: {},
  answers,
  choices: {},
  poster: { title: '' },
  message,
})

test('what is new or reads differently is found, with where it belongs', () => {
  const found = changedTexts(
    table({ old: note('stays') }, { s2: 'before' }),
    table({ old: note('stays'), fresh: note('new here') }, { s2: 'after' }, 'Together'),
  )
  expect(Object.keys(found).sort()).toEqual(['answers/s2', 'message', 'notes/fresh'])
  expect(found['notes/fresh']).toMatchObject({ what: 'note', text: 'new here', note: { kind: 'idea', section: 's1', round: 2 } })
  expect(found['answers/s2']).toMatchObject({ what: 'answer', text: 'after', section: 's2' })
})

test('what became empty or was only moved has no words to lose', () => {
  expect(changedTexts(table({ n: note('moved') }, { s: 'gone' }), table({ n: { ...note('moved'), order: 'b0' } }, {}))).toEqual({})
})

test('without a picture from before, everything counts', () => {
  expect(Object.keys(changedTexts(undefined, table({ n: note('mine') })))).toEqual(['notes/n'])
})
