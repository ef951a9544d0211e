import { describe, expect, test } from 'vitest'
import { applySplice, moveCaret, moveSplice, spliceBetween } from './caret.ts'

describe('where my caret is after somebody else’s change', () => {
  test('typing before it moves it along', () => {
    expect(moveCaret(5, [{ insert: 'Dear ' }])).toBe(10)
  })
  test('typing behind it leaves it', () => {
    expect(moveCaret(5, [{ retain: 8 }, { insert: '!' }])).toBe(5)
  })
  test('typing at its very place leaves it in front', () => {
    expect(moveCaret(5, [{ retain: 5 }, { insert: 'abc' }])).toBe(5)
    expect(moveCaret(0, [{ insert: 'abc' }])).toBe(0)
  })
  test('a deletion before it moves it back', () => {
    expect(moveCaret(8, [{ retain: 2 }, { delete: 3 }])).toBe(5)
  })
  test('a deletion around it puts it where the hole is', () => {
    expect(moveCaret(5, [{ retain: 2 }, { delete: 10 }])).toBe(2)
  })
  test('a replacement before it counts both', () => {
    expect(moveCaret(9, [{ retain: 1 }, { delete: 3 }, { insert: 'longer' }])).toBe(12)
  })
})

describe('a word composed while others typed', () => {
  const finish = (base: string, composed: string, others: Parameters<typeof moveSplice>[1], now: string) =>
    applySplice(now, moveSplice(spliceBetween(base, composed), others))

  test('lands where it was begun', () => {
    expect(finish('notes: ', 'notes: 会議', [[{ insert: 'Our ' }]], 'Our notes: ')).toBe('Our notes: 会議')
  })
  test('keeps what others wrote behind it', () => {
    expect(finish('a b', 'a new b', [[{ retain: 3 }, { insert: ' c' }]], 'a b c')).toBe('a new b c')
  })
  test('does not bring back what others deleted', () => {
    expect(finish('one two', 'one two three', [[{ delete: 4 }]], 'two')).toBe('two three')
  })
})

test('the smallest splice turns one text into another', () => {
  for (const [before, after] of [
    ['hello', 'help'],
    ['', 'abc'],
    ['abc', ''],
    ['aaa', 'aaaa'],
    ['same', 'same'],
  ] as const) {
    expect(applySplice(before, spliceBetween(before, after))).toBe(after)
  }
})
