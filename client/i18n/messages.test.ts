import { describe, expect, it } from 'vitest'
import type { Translation } from './messages.ts'
import { defineMessages, messagesIn } from './messages.ts'

const catalogue = defineMessages({
  en: { title: 'Tables', nested: { seats: (count: number) => `${count} seats` } },
})

describe('messages', () => {
  it('gives the English texts where there is no translation', () => {
    const messages = messagesIn(catalogue)
    expect(messages.title).toBe('Tables')
    expect(messages.nested.seats(8)).toBe('8 seats')
  })

  it('makes a missing key in a translation a type error', () => {
    type Texts = { readonly title: 'Tables'; readonly nested: { readonly seats: (count: number) => string } }
    const complete: Translation<Texts> = { title: 'Stoly', nested: { seats: (count) => `${count} miest` } }
    // @ts-expect-error seats is missing
    const missing: Translation<Texts> = { title: 'Stoly', nested: {} }
    expect(Object.keys(complete.nested)).not.toEqual(Object.keys(missing.nested))
  })
})
