import { describe, expect, test } from 'vitest'
import { hashSecret, newSecret, sameSecret } from './secrets.ts'

describe('secrets', () => {
  test('are 256 bits, fit a URL, and are never the same', () => {
    const many = Array.from({ length: 200 }, newSecret)
    expect(new Set(many).size).toBe(200)
    for (const secret of many) {
      expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    }
  })

  test('are stored as their SHA-256', () => {
    // The test vector for "abc" of FIPS 180-2.
    expect(Buffer.from(hashSecret('abc'), 'base64url').toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  test('are compared whole', () => {
    expect(sameSecret('open sesame', 'open sesame')).toBe(true)
    expect(sameSecret('open sesam', 'open sesame')).toBe(false)
    expect(sameSecret('', 'open sesame')).toBe(false)
    expect(sameSecret('Open sesame', 'open sesame')).toBe(false)
  })
})
