import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands, type CommandName } from '#shared/commands.ts'
import { downloads } from '#shared/commands/downloads.ts'
import { createTokens } from '../access/tokens.ts'
import { smallDay } from '../testing/smallDay.ts'
import { TestServer, type Someone } from '../testing/TestServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

const guarded = (Object.keys(commands) as CommandName[]).filter((name) => commands[name].access === 'token')
const ids = { topic: 'bread', poll: 'poll', table: 't1', person: 'nobody' }
/** A body that fits, so that it is the token that is judged. */
const bodies: Partial<Record<CommandName, object>> = {
  ticket: { document: 'plenary' },
  editMe: { name: 'Mallory' },
  proposeTopic: { session: 's', title: 'Mine' },
  castBallot: { dots: { bread: 1 } },
  takeSeat: { table: 't1' },
  signOff: { signedOff: true },
  rotateLink: { role: 'facilitator' },
  setJoining: { open: false },
  deleteWorkshop: { title: 'Small day' },
}
const send = (name: CommandName, workshop: string, token?: string) =>
  server.send(name, bodies[name] ?? {}, { ...(token === undefined ? {} : { token }), params: { workshop, ...ids } })

describe('tokens', () => {
  it.each(guarded)('%s asks for one', async (name) => {
    const { status, headers, problem } = await send(name, 'w')
    expect([status, problem.code]).toEqual([401, 'token-missing'])
    expect(headers.get('www-authenticate')).toBe('Bearer')
  })

  it.each(guarded)('%s does not open another workshop, nor tell whether it exists', async (name) => {
    const [own, other] = [await server.import(smallDay()), await server.import(smallDay())]
    const existing = await send(name, other.workshop, own.facilitator.token)
    const invented = await send(name, 'no-such-workshop', own.facilitator.token)
    expect([existing.status, existing.problem.code]).toEqual([403, 'not-a-member'])
    expect(invented.problem).toEqual(existing.problem)
    expect(
      (await server.done('exportFile', {}, { token: other.facilitator.token, params: { workshop: other.workshop } })).plenary.live.round,
    ).toBe(1)
  })

  it('are refused when they are old, forged, or meant for the sync socket', async () => {
    const { workshop, facilitator } = await server.create()
    const [header, payload] = facilitator.token.split('.')
    const forged = createTokens(new Uint8Array(32).fill(7)).issueAccess({ workshop, person: facilitator.person.id, role: 'facilitator' })
    const { ticket } = await server.done('ticket', { document: 'plenary' }, { token: facilitator.token, params: { workshop } })
    for (const token of [`${header}.${payload}.AAAA`, forged.token, ticket, 'x']) {
      const { status, problem } = await server.send('people', {}, { token, params: { workshop } })
      expect([status, problem.code]).toEqual([401, 'token-expired'])
    }
  })

  it('are not given for a credential of another workshop', async () => {
    const [one, other] = [await server.create(), await server.create()]
    const crossed = await server.send('openSession', { workshop: one.workshop, credential: other.credential })
    const invented = await server.send('openSession', { workshop: 'no-such-workshop', credential: other.credential })
    expect([crossed.status, crossed.problem.code]).toEqual([401, 'unknown-credential'])
    expect(invented.problem).toEqual(crossed.problem)
  })
})

describe('what a participant may not do', () => {
  let ana: Someone
  let workshop: string
  beforeAll(async () => {
    const small = await server.import(smallDay({ privateTables: true }))
    workshop = small.workshop
    ana = await server.join(small.joinCode, 'Ana')
  })

  const forbidden: CommandName[] = [
    'publishTally',
    'removePerson',
    'lowerHandOf',
    'rotateLink',
    'setJoining',
    'people',
    'exportFile',
    'deleteWorkshop',
    'signOff',
    'claimRapporteur',
  ]
  it.each(forbidden)('%s', async (name) => {
    const { status, problem } = await send(name, workshop, ana.token)
    expect([status, problem.code]).toEqual([403, 'forbidden'])
  })

  it.each(['editTopic', 'withdrawTopic'] as const)('%s of somebody else', async (name) => {
    const { status } = await server.send(name, { title: 'Mine now' }, { token: ana.token, params: { workshop, topic: 'bread' } })
    expect(status).toBe(403)
  })

  it.each(Object.values(downloads))('%s before the report is open', async (path) => {
    const response = await server.fetch(path.replace(':workshop', workshop), { headers: { authorization: `Bearer ${ana.token}` } })
    expect(response.status).toBe(403)
  })

  it('gets tickets that read the plenary, and none for what it may not read', async () => {
    const ask = (document: string) => server.send('ticket', { document }, { token: ana.token, params: { workshop } })
    expect((await ask('plenary')).body).toMatchObject({ write: false })
    expect((await ask('synthesis')).status).toBe(403)
    expect((await ask('table/t1')).status).toBe(403)
    expect((await ask('table/none')).problem.code).toBe('unknown-table')
    expect((await ask('ballots')).status).toBe(400)
  })

  it('sees no picture of a private table before the harvest, except of its own', async () => {
    const pictures = () => server.done('tables', {}, { token: ana.token, params: { workshop } })
    expect((await pictures()).tables).toEqual({})
    await server.done('takeSeat', { table: 't1' }, { token: ana.token, params: { workshop } })
    expect(Object.keys((await pictures()).tables)).toEqual(['t1'])
    const { write } = await server.done('ticket', { document: 'table/t1' }, { token: ana.token, params: { workshop } })
    expect(write).toBe(true)
  })
})

describe('an organiser', () => {
  it('reads and exports, and changes nothing', async () => {
    const { workshop, links } = await server.import(smallDay())
    const ola = await server.enter(workshop, links.organiser, 'Ola')
    expect((await send('people', workshop, ola.token)).status).toBe(200)
    expect((await send('exportFile', workshop, ola.token)).status).toBe(200)
    for (const name of [
      'proposeTopic',
      'castBallot',
      'takeSeat',
      'raiseHand',
      'claimRapporteur',
      'publishTally',
      'setJoining',
      'deleteWorkshop',
    ] as const) {
      const { status } = await send(name, workshop, ola.token)
      expect([name, status]).toEqual([name, 403])
    }
  })
})

describe('somebody who was removed', () => {
  it('is out at once, whatever they still hold', async () => {
    const { workshop, joinCode, facilitator } = await server.create()
    const ana = await server.join(joinCode, 'Ana')
    await server.done('removePerson', {}, { token: facilitator.token, params: { workshop, person: ana.person.id } })
    const { status, problem } = await server.send('raiseHand', {}, { token: ana.token, params: { workshop } })
    expect([status, problem.code]).toEqual([403, 'removed'])
    expect((await server.send('openSession', { workshop, credential: ana.credential })).status).toBe(401)
    const { people } = await server.done('people', {}, { token: facilitator.token, params: { workshop } })
    expect(people.map(({ name }) => name)).toEqual(['Franka'])
  })
})
