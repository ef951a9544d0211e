import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeText } from './text.ts'

function textOf(content: string): { doc: Y.Doc; text: Y.Text } {
  const doc = new Y.Doc()
  const text = doc.getText('text')
  text.insert(0, content)
  return { doc, text }
}

/** What a change deleted and inserted. */
function changesOf(before: string, wanted: string, caret?: number): unknown[] {
  const { text } = textOf(before)
  const deltas: unknown[] = []
  text.observe((event) => deltas.push(...event.delta))
  changeText(text, wanted, caret)
  return deltas
}

describe('changing a text', () => {
  test('touches only what differs', () => {
    expect(changesOf('More money', 'More public money')).toEqual([{ retain: 5 }, { insert: 'public ' }])
    expect(changesOf('same', 'same')).toEqual([])
  })

  test('finds equal letters by the caret', () => {
    expect(changesOf('helo', 'hello', 3)).toEqual([{ retain: 2 }, { insert: 'l' }])
    expect(changesOf('helo', 'hello', 4)).toEqual([{ retain: 3 }, { insert: 'l' }])
    expect(changesOf('aaa', 'aa', 0)).toEqual([{ delete: 1 }])
  })

  test('keeps emoji whole', () => {
    // 😀 and 😁 share their first half.
    expect(changesOf('a😀b', 'a😁b', 3)).toEqual([{ retain: 1 }, { delete: 2 }, { insert: '😁' }])
  })

  test('always gives the wanted text, wherever the caret is', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', '😁'), maxLength: 12 })
    const property = fc.property(words, words, fc.nat(20), (before, wanted, caret) => {
      const { text } = textOf(before)
      changeText(text, wanted, caret)
      return text.toString() === wanted && text.toString().isWellFormed()
    })
    expect(() => fc.assert(property, { numRuns: 500 })).not.toThrow()
  })

  test('leaves what somebody else typed elsewhere', () => {
    const ana = textOf('one two three')
    const bruno = new Y.Doc()
    Y.applyUpdate(bruno, Y.encodeStateAsUpdate(ana.doc))
    changeText(ana.text, 'ONE two three', 3)
    changeText(bruno.getText('text'), 'one two THREE', 13)
    Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(bruno))
    Y.applyUpdate(bruno, Y.encodeStateAsUpdate(ana.doc))
    expect(ana.text.toString()).toBe('ONE two THREE')
    expect(bruno.getText('text').toString()).toBe('ONE two THREE')
  })

  test('is one step', () => {
    const { doc, text } = textOf('abc')
    let transactions = 0
    doc.on('afterTransaction', () => transactions++)
    changeText(text, 'axc')
    expect(transactions).toBe(1)
  })
})
