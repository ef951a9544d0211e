import { describe, expect, it } from 'vitest'
import { readJoinCode, writeJoinCode } from './joinCode.ts'

describe('readJoinCode', () => {
  it.each([
    ['482915', '482915'],
    ['482 915', '482915'],
    [' 482-915\n', '482915'],
    ['48', '48'],
    ['', ''],
    ['4829157', '482915'],
    ['４８２９１５', '482915'],
    ['Join with 482 915!', '482915'],
    ['https://sheaf.example/join/482915', '482915'],
    ['http://127.0.0.1:8080/join/482915', '482915'],
    ['no digits', ''],
  ])('reads %j as %j', (typed, code) => {
    expect(readJoinCode(typed)).toBe(code)
  })

  it('is written in two groups of three', () => {
    expect(['482915', '482', '4829', ''].map(writeJoinCode)).toEqual(['482 915', '482', '482 9', ''])
  })
})
