import { expect, test } from 'vitest'
import { voterKeyOf } from './voterKey.ts'

const secret = new Uint8Array(32).fill(7)
const ana = { workshop: 'w1', poll: 'agenda', person: 'ana' }

test('a voter has one key in a poll', () => {
  expect(voterKeyOf(secret, ana)).toBe(voterKeyOf(secret, { ...ana }))
  expect(voterKeyOf(secret, ana)).toMatch(/^[A-Za-z0-9_-]{43}$/)
})

test('another person, poll, workshop or server gives another key', () => {
  const keys = [
    voterKeyOf(secret, ana),
    voterKeyOf(secret, { ...ana, person: 'bruno' }),
    voterKeyOf(secret, { ...ana, poll: 'other' }),
    voterKeyOf(secret, { ...ana, workshop: 'w2' }),
    voterKeyOf(secret, { workshop: 'w1', poll: 'agend', person: 'aana' }),
    voterKeyOf(new Uint8Array(32), ana),
  ]
  expect(new Set(keys).size).toBe(keys.length)
})
