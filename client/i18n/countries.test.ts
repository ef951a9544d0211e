import { describe, expect, it } from 'vitest'
import { countriesByName, countryName } from './countries.ts'

describe('countries', () => {
  it('are named in the language of the reader', () => {
    expect(countryName('DE', 'en')).toBe('Germany')
    expect(countryName('', 'en')).toBe('')
  })

  it('are all there once, sorted by name', () => {
    const all = countriesByName('en')
    expect(all).toHaveLength(250)
    expect(new Set(all.map(({ code }) => code)).size).toBe(250)
    expect(all[0]?.name).toBe('Afghanistan')
    expect(all.every(({ code, name }) => name !== code)).toBe(true)
  })
})
