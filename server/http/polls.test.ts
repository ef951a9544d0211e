import { readdirSync, readFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smallDay, type SmallDay } from '../testing/smallDay.ts'
import { TestServer, type Someone } from '../testing/TestServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

async function room(day: SmallDay = {}) {
  const { workshop, joinCode, facilitator } = await server.import(smallDay(day))
  const params = { workshop, poll: 'poll' }
  const cast = ({ token }: Someone, dots: Record<string, number>, key?: string) =>
    server.send('castBallot', { dots }, { token, params, ...(key === undefined ? {} : { key }) })
  const publish = () => server.done('publishTally', {}, { token: facilitator.token, params })
  return { workshop, facilitator, params, cast, publish, join: (name: string) => server.join(joinCode, name) }
}

describe('casting a ballot', () => {
  it('counts once per person, from any device, and can be changed until the vote is closed', async () => {
    const { params, cast, publish, join, workshop } = await room()
    const ana = await join('Ana')
    const { secret } = await server.done('personalLink', {}, { token: ana.token, params })
    const anasLaptop = await server.session(workshop, secret)
    await cast(ana, { bread: 2, jam: 1 })
    expect((await cast(anasLaptop, { tea: 1 })).body).toEqual({ dots: { tea: 1 } })
    expect(await server.done('myBallot', {}, { token: ana.token, params })).toEqual({ dots: { tea: 1 }, cast: true })
    expect(await publish()).toMatchObject({ ballots: 1, topics: { tea: { dots: 1, voters: 1 }, bread: { dots: 0, voters: 0 } } })
  })

  it('is taken once for one key, so that a late repetition does not undo a change of mind', async () => {
    const { params, cast, join } = await room()
    const ana = await join('Ana')
    await cast(ana, { bread: 1 }, 'first')
    await cast(ana, { jam: 1 }, 'second')
    expect((await cast(ana, { bread: 1 }, 'first')).status).toBe(200)
    expect((await server.done('myBallot', {}, { token: ana.token, params })).dots).toEqual({ jam: 1 })
  })

  it('unites the voters of merged topics, it never adds up their dots', async () => {
    const { cast, publish, join } = await room()
    await cast(await join('Ana'), { bread: 2, bun: 1 })
    await cast(await join('Bruno'), { bun: 1 })
    expect((await publish()).topics['bread']).toEqual({ dots: 3, voters: 2 })
  })

  it.each([
    ['more dots than one has', { bread: 2, jam: 2 }, 'too-many-dots'],
    ['too many dots on one topic', { bread: 3 }, 'too-many-dots-on-topic'],
    ['a topic that is parked', { tar: 1 }, 'not-on-ballot'],
    ['a topic that is not there', { cake: 1 }, 'not-on-ballot'],
    ['half a dot', { bread: 0.5 }, 'invalid'],
    ['dots below zero', { bread: 3, jam: -1 }, 'invalid'],
  ])('is refused with %s', async (_, dots, code) => {
    const { cast, join, params } = await room()
    const ana = await join('Ana')
    const { status, problem } = await cast(ana, dots)
    expect([status, problem.code]).toEqual([400, code])
    expect((await server.done('myBallot', {}, { token: ana.token, params })).cast).toBe(false)
  })

  it.each(['proposing', 'closed', 'published'] as const)('is refused while the vote is %s', async (poll) => {
    const { cast, join } = await room({ poll })
    const { status, problem } = await cast(await join('Ana'), { bread: 1 })
    expect([status, problem.code]).toEqual([409, 'poll-not-open'])
  })

  it('is refused after publishing', async () => {
    const { cast, publish, join } = await room()
    const ana = await join('Ana')
    await publish()
    expect((await cast(ana, { bread: 1 })).problem.code).toBe('poll-not-open')
  })
})

describe('who sees what of a vote', () => {
  it('keeps totals out of the plenary until they are published', async () => {
    const { cast, publish, join, facilitator, params } = await room()
    await cast(await join('Ana'), { bread: 2 })
    const file = () => server.done('exportFile', {}, { token: facilitator.token, params })
    expect((await file()).plenary.tallies).toEqual({})
    await publish()
    expect((await file()).plenary).toMatchObject({ phases: { poll: { poll: 'published' } }, tallies: { poll: { ballots: 1 } } })
  })

  it('shows totals while voting only where the facilitator chose so', async () => {
    const { cast, join, facilitator, params } = await room({ openVoting: true })
    await cast(await join('Ana'), { bread: 2 })
    await cast(await join('Bruno'), { bread: 1 })
    await expect
      .poll(
        async () => (await server.done('exportFile', {}, { token: facilitator.token, params })).plenary.tallies['poll']?.topics['bread'],
        { timeout: 3000 },
      )
      .toEqual({ dots: 3, voters: 2 })
  })

  it('gives nobody the ballot of another: not by any address, nor in the export, nor kept beside a name', async () => {
    const { cast, join, facilitator, params, workshop } = await room()
    const ana = await join('Ana')
    await cast(ana, { jam: 2, tea: 1 }, 'anas-ballot-key')
    for (const someone of [facilitator, await join('Bruno')]) {
      expect(await server.done('myBallot', {}, { token: someone.token, params })).toEqual({ dots: {}, cast: false })
    }
    const everything = JSON.stringify([
      await server.done('exportFile', {}, { token: facilitator.token, params }),
      await server.done('tables', {}, { token: facilitator.token, params }),
      await server.done('people', {}, { token: facilitator.token, params }),
    ])
    expect(everything).not.toContain('"jam":2')
    // On the disk ballots stand under a key that names nobody, and no row holds both the person and their dots.
    const stored = readdirSync(server.dataDir).map((file) => readFileSync(joinPath(server.dataDir, file), 'latin1'))
    expect(stored.some((bytes) => bytes.includes('{"jam":2,"tea":1}'))).toBe(true)
    for (const bytes of stored) for (const near of around(bytes, '{"jam":2,"tea":1}')) expect(near).not.toContain(ana.person.id)
    expect(workshop).toBe(ana.workshop)
  })
})

/** What stands close to each occurrence: a row of the ballots table is shorter than this. */
function around(bytes: string, text: string): string[] {
  const found: string[] = []
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1))
    found.push(bytes.slice(Math.max(0, at - 120), at + text.length + 120))
  return found
}
