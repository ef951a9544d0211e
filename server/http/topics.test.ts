import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smallDay } from '../testing/smallDay.ts'
import { TestServer, type Someone } from '../testing/TestServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

async function room(poll: 'proposing' | 'open' = 'proposing') {
  const { workshop, joinCode, facilitator } = await server.import(smallDay({ poll }))
  const topics = async () => (await server.done('exportFile', {}, { token: facilitator.token, params: { workshop } })).plenary.topics
  const propose = ({ token }: Someone, title: string, key?: string) =>
    server.send('proposeTopic', { session: 's', title }, { token, params: { workshop }, ...(key === undefined ? {} : { key }) })
  return { workshop, facilitator, topics, propose, ana: await server.join(joinCode, 'Ana'), bruno: await server.join(joinCode, 'Bruno') }
}

describe('proposing a topic', () => {
  it('puts it into the plenary with its proposer from the token', async () => {
    const { ana, propose, topics } = await room()
    const { body } = await propose(ana, ' Honey ')
    expect(body).toMatchObject({ title: 'Honey', proposer: ana.person.id, status: 'proposed', session: 's' })
    expect((await topics())[body.id]).toEqual(body)
  })

  it('happens once for one key, and gives the same answer again', async () => {
    const { ana, bruno, propose, topics } = await room()
    const before = Object.keys(await topics()).length
    const [first, second] = await Promise.all([propose(ana, 'Honey', 'k1'), propose(ana, 'Honey', 'k1')])
    expect(second.body).toEqual(first.body)
    const brunos = await propose(bruno, 'Honey', 'k1')
    expect(brunos.body.id).not.toBe(first.body.id)
    expect(Object.keys(await topics()).length).toBe(before + 2)
  })

  it('still answers a repetition after the vote began', async () => {
    const { ana, facilitator, workshop, propose } = await room()
    const first = await propose(ana, 'Honey', 'k1')
    const phase = await server.send('publishTally', {}, { token: facilitator.token, params: { workshop, poll: 'poll' } })
    expect(phase.problem.code).toBe('poll-not-begun')
    expect((await propose(ana, 'Honey', 'k1')).body).toEqual(first.body)
  })

  it('uses a key for one command only', async () => {
    const { ana, propose, workshop } = await room()
    await propose(ana, 'Honey', 'k1')
    const hand = await server.done('raiseHand', { message: 'Here' }, { token: ana.token, params: { workshop }, key: 'k1' })
    expect(hand).toEqual({})
  })

  it('ends when the vote begins', async () => {
    const { ana, propose } = await room('open')
    const { status, problem } = await propose(ana, 'Honey')
    expect([status, problem.code]).toEqual([409, 'not-proposing'])
  })

  it('needs a title that fits and a session that is there', async () => {
    const { ana, propose, workshop } = await room()
    expect((await propose(ana, '')).problem.fields).toEqual({ title: 'Please fill this in.' })
    expect((await propose(ana, 'x'.repeat(201))).problem.fields).toEqual({ title: 'At most 200 characters.' })
    const { problem } = await server.send('proposeTopic', { session: 'gone', title: 'Honey' }, { token: ana.token, params: { workshop } })
    expect(problem.code).toBe('unknown-session')
  })
})

describe('a proposed topic', () => {
  it('is edited and withdrawn by its proposer, and by nobody else', async () => {
    const { ana, bruno, propose, topics, workshop } = await room()
    const { id } = (await propose(ana, 'Honey')).body
    const edit = ({ token }: Someone, body: object) => server.send('editTopic', body, { token, params: { workshop, topic: id } })
    expect((await edit(bruno, { title: 'Mine' })).status).toBe(403)
    expect((await edit(bruno, { statement: 'Mine' })).status).toBe(403)
    expect((await edit(ana, { description: 'With bread' })).status).toBe(200)
    expect((await server.send('withdrawTopic', {}, { token: bruno.token, params: { workshop, topic: id } })).status).toBe(403)
    await server.done('withdrawTopic', {}, { token: ana.token, params: { workshop, topic: id } })
    expect((await topics())[id]).toMatchObject({ title: 'Honey', description: 'With bread', status: 'withdrawn' })
    expect((await edit(ana, { title: 'Back' })).problem.code).toBe('not-proposing')
  })

  it('gets its host’s statement at any time', async () => {
    const { ana, propose, topics, workshop } = await room()
    const { id } = (await propose(ana, 'Honey')).body
    await server.done('withdrawTopic', {}, { token: ana.token, params: { workshop, topic: id } })
    await server.done(
      'editTopic',
      { statement: 'Nobody came. It matters all the same.' },
      { token: ana.token, params: { workshop, topic: id } },
    )
    expect((await topics())[id]?.statement).toContain('Nobody came')
  })
})
