import { describe, expect, it } from 'vitest'
import { countWords } from './words.ts'

describe('countWords', () => {
  it.each([
    ['', 0],
    ['   \n ', 0],
    ['Circular economy as default, not as an extra', 8],
    ['must-do areas – whatever else is cut', 6],
    ['  Ar\tuždaryti?\nTaip ', 3],
    ['Συνεργασία τώρα!', 2],
    ['40 or more SMEs', 4],
    ['… — & !', 0],
  ])('%j has %i', (text, words) => {
    expect(countWords(text)).toBe(words)
  })
})
