import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestServer } from '../testing/TestServer.ts'

/* A hall sits behind one address, and so may somebody who guesses join codes. */

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

/** Nobody of the workshop was ever seen here. */
const hall = '203.0.113.7'
const from = (address: string, path: string, init: RequestInit = {}) =>
  server.fetch(path, { ...init, headers: { 'content-type': 'application/json', 'x-forwarded-for': address } })

test(
  '300 people join within seconds from one address while a guesser at the same one tries as fast as they can',
  { timeout: 60_000 },
  async () => {
    const { joinCode, workshop, facilitator } = await server.create({ people: 500 })
    const guessing = { on: true }
    let guesses = 0
    let hits = 0
    const guess = async () => {
      if (String(100_000 + guesses) === joinCode) guesses++ // luck is not what this is about
      const { status } = await from(hall, `/api/join/${100_000 + guesses++}`)
      if (status === 200) hits++
    }
    const guesser = async () => {
      while (guessing.on) await guess()
    }
    await Promise.all(Array.from({ length: 330 }, guess))
    const guessers = Array.from({ length: 40 }, guesser)

    const begun = performance.now()
    const joined = await Promise.all(
      Array.from(
        { length: 300 },
        async (_, n) =>
          (await from(hall, '/api/join', { method: 'POST', body: JSON.stringify({ code: joinCode, name: `Person ${n}` }) })).status,
      ),
    )
    const seconds = (performance.now() - begun) / 1000
    guessing.on = false
    await Promise.all(guessers)

    expect(joined.filter((status) => status !== 200)).toEqual([])
    expect(seconds).toBeLessThan(20)
    expect(hits).toBe(0)
    const { people } = await server.done('people', {}, { token: facilitator.token, params: { workshop } })
    expect(people.filter(({ role }) => role === 'participant')).toHaveLength(300)
  },
)

test('wrong codes from one address keep nobody out at another', async () => {
  const { joinCode } = await server.create()
  await Promise.all(Array.from({ length: 30 }, (_, n) => from('203.0.113.8', `/api/join/${900_100 + n}`)))
  const { status } = await from('203.0.113.9', '/api/join', { method: 'POST', body: JSON.stringify({ code: joinCode, name: 'Ana' }) })
  expect(status).toBe(200)
})
