import { describe, expect, it } from 'vitest'
import { ordinal, plural } from './plural.ts'

describe('plural', () => {
  const notes = (count: number) => plural(count, { one: '1 note', other: `${count} notes` })

  it('says one only of one', () => {
    expect([0, 1, 2, 21].map(notes)).toEqual(['0 notes', '1 note', '2 notes', '21 notes'])
  })

  it('falls back to other where a form is not given', () => {
    expect(plural(1, { other: 'some' })).toBe('some')
  })

  it('tells first from eleventh', () => {
    const nth = (n: number) => ordinal(n, { one: `${n}st`, two: `${n}nd`, few: `${n}rd`, other: `${n}th` })
    expect([1, 2, 3, 4, 11, 21].map(nth)).toEqual(['1st', '2nd', '3rd', '4th', '11th', '21st'])
  })
})
