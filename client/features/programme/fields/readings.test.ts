import { describe, expect, test } from 'vitest'
import { readLines, readLink, readNumber, readText } from './readings.ts'

test('a title is trimmed, and missing where it must not be', () => {
  expect(readText('  Fees ', { most: 10, tooLong: 'long' })).toEqual({ value: 'Fees' })
  expect(readText('   ', { most: 10, tooLong: 'long', missing: 'missing' })).toEqual({ problem: 'missing' })
  expect(readText('   ', { most: 10, tooLong: 'long' })).toEqual({ value: '' })
  expect(readText('12345678901', { most: 10, tooLong: 'long' })).toEqual({ problem: 'long' })
})

test.each(['', '0', '21', '2.5', '-3', '1e1', 'ten'])('%j is no number from 1 to 20', (text) => {
  expect(readNumber(text, { least: 1, most: 20, problem: 'no' })).toEqual({ problem: 'no' })
})

test('numbers may have blanks around them and zeros before them', () => {
  expect(readNumber(' 07 ', { least: 1, most: 20, problem: 'no' })).toEqual({ value: 7 })
})

describe('lines', () => {
  const rules = { most: 3, tooMany: 'many', length: 5, tooLong: 'long', repeated: (line: string) => `twice ${line}` }
  test('empty ones do not count', () => expect(readLines('a\n\n  b \n', rules)).toEqual({ value: ['a', 'b'] }))
  test('none at all is an empty list', () => expect(readLines(' \n', rules)).toEqual({ value: [] }))
  test('too many', () => expect(readLines('a\nb\nc\nd', rules)).toEqual({ problem: 'many' }))
  test('one too long', () => expect(readLines('a\nbbbbbb', rules)).toEqual({ problem: 'long' }))
  test('one twice', () => expect(readLines('a\nb\n a', rules)).toEqual({ problem: 'twice a' }))
  test('twice is fine where nobody minds', () =>
    expect(readLines('a\na', { ...rules, repeated: undefined })).toEqual({ value: ['a', 'a'] }))
})

describe('links', () => {
  test.each([
    ['', ''],
    [' https://example.org/talk ', 'https://example.org/talk'],
    ['www.example.org', 'https://www.example.org'],
  ])('%j is kept as %j', (text, value) => expect(readLink(text, 'no')).toEqual({ value }))
  test.each(['example', 'javascript:alert(1)', 'https://', 'https://a b.org', 'ftp://example.org', 'http://talk', 'https:// example.org'])(
    '%j is refused',
    (text) => {
      expect(readLink(text, 'no')).toEqual({ problem: 'no' })
    },
  )
})
