import { expect, test } from 'vitest'
import type { Given } from './given.ts'

/** Closing and opening again. */
export function openingContract(given: Given): void {
  test('the server secret is 32 bytes and stays', async () => {
    const secret = Uint8Array.from(given.store.serverSecret)
    expect(secret).toHaveLength(32)
    expect(secret.some((byte) => byte !== 0)).toBe(true)
    await given.reopen()
    expect(Uint8Array.from(given.store.serverSecret)).toEqual(secret)
  })

  test('closing finishes what was begun and refuses the rest', async () => {
    const begun = given.join('ana')
    await given.store.close()
    await given.store.close()
    await begun
    await expect(given.join('bruno')).rejects.toMatchObject({ fault: 'closed' })
    await given.reopen()
    expect((await given.store.people.list('w1')).map(({ id }) => id)).toEqual(['ana'])
  })
}
