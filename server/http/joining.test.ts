import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestServer } from '../testing/TestServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

describe('joining by code', () => {
  it('tells what the code opens, then lets people in as participants', async () => {
    const { workshop, joinCode } = await server.create({ title: 'Harbour day' })
    const found = await server.done('findByCode', {}, { params: { code: joinCode } })
    expect(found).toMatchObject({ workshop, title: 'Harbour day', open: true })

    const ana = await server.join(joinCode, '  Ana ')
    expect(ana).toMatchObject({ workshop, person: { name: 'Ana', role: 'participant' } })
  })

  it('keeps the same person when they come back with their credential', async () => {
    const { joinCode } = await server.create()
    const ana = await server.join(joinCode, 'Ana')
    const again = await server.done('join', { code: joinCode, name: 'Ana Lucia', country: 'ES', credential: ana.credential })
    expect(again.person).toMatchObject({ id: ana.person.id, name: 'Ana Lucia', country: 'ES' })
    expect(again.credential).toBe(ana.credential)
  })

  it('takes a credential of another workshop for none', async () => {
    const [one, other] = [await server.create(), await server.create()]
    const ana = await server.join(one.joinCode, 'Ana')
    const stranger = await server.done('join', { code: other.joinCode, name: 'Ana', credential: ana.credential })
    expect(stranger.person.id).not.toBe(ana.person.id)
    expect(stranger.credential).not.toBe(ana.credential)
  })

  it.each(['000000', '12ab56', '1'])('is kind about the wrong code %s', async (code) => {
    const { status, headers, problem } = await server.send('findByCode', {}, { params: { code } })
    expect(status).toBe(404)
    expect(headers.get('content-type')).toContain('application/problem+json')
    expect(problem).toMatchObject({ code: 'wrong-join-code', title: 'No workshop has this code.' })
  })

  it('says which field to fill in', async () => {
    const { joinCode } = await server.create()
    const { status, problem } = await server.send('join', { code: joinCode, name: ' \u200b ' })
    expect(status).toBe(400)
    expect(problem.fields).toEqual({ name: 'Please fill this in.' })
  })

  it('keeps new people out when joining is closed, and lets known ones back', async () => {
    const { workshop, joinCode, facilitator } = await server.create()
    const ana = await server.join(joinCode, 'Ana')
    await server.done('setJoining', { open: false }, { token: facilitator.token, params: { workshop } })
    const late = await server.send('join', { code: joinCode, name: 'Bruno' })
    expect([late.status, late.problem.code]).toEqual([403, 'joining-closed'])
    expect((await server.done('findByCode', {}, { params: { code: joinCode } })).open).toBe(false)
    expect((await server.done('join', { code: joinCode, name: 'Ana', credential: ana.credential })).person.id).toBe(ana.person.id)
  })

  it('slows down whoever guesses codes, and never locks out a hall', async () => {
    const { joinCode } = await server.create()
    await server.join(joinCode, 'Ana')
    const guesses = Array.from({ length: 330 }, (_, n) => server.send('findByCode', {}, { params: { code: String(900_000 + n) } }))
    const statuses = new Set((await Promise.all(guesses)).map(({ status }) => status))
    expect(statuses).toEqual(new Set([404, 429]))
    expect((await server.join(joinCode, 'Bruno')).person.name).toBe('Bruno')
  }, 20_000)
})

describe('entering by link', () => {
  it.each(['facilitator', 'rapporteur', 'organiser'] as const)('gives the role of the %s link', async (role) => {
    const { workshop, links } = await server.create()
    const { person } = await server.enter(workshop, links[role], 'Ana')
    expect(person).toMatchObject({ role, name: 'Ana' })
  })

  it('raises a participant who opens a link, and never takes a role away', async () => {
    const { workshop, joinCode, links } = await server.create()
    const ana = await server.join(joinCode, 'Ana')
    const raised = await server.done('enter', { workshop, secret: links.rapporteur, credential: ana.credential })
    expect(raised.person).toMatchObject({ id: ana.person.id, role: 'rapporteur' })
    const still = await server.done('enter', { workshop, secret: links.organiser, credential: ana.credential })
    expect(still.person.role).toBe('rapporteur')
  })

  it('refuses a link of another workshop, an invented one, and one that was replaced', async () => {
    const [one, other] = [await server.create(), await server.create()]
    const crossed = await server.send('enter', { workshop: one.workshop, secret: other.links.facilitator })
    const invented = await server.send('enter', { workshop: one.workshop, secret: 'x'.repeat(43) })
    const rotated = await server.done(
      'rotateLink',
      { role: 'rapporteur' },
      { token: one.facilitator.token, params: { workshop: one.workshop } },
    )
    const replaced = await server.send('enter', { workshop: one.workshop, secret: one.links.rapporteur })
    expect([crossed, invented, replaced].map(({ status, problem }) => [status, problem.code])).toEqual(
      Array.from({ length: 3 }, () => [404, 'wrong-link']),
    )
    expect((await server.enter(one.workshop, rotated.secret, 'Bruno')).person.role).toBe('rapporteur')
  })

  it('continues as the same person on another device', async () => {
    const { workshop, joinCode } = await server.create()
    const ana = await server.join(joinCode, 'Ana')
    const { secret } = await server.done('personalLink', {}, { token: ana.token, params: { workshop } })
    const phone = await server.session(workshop, secret)
    expect(phone.person.id).toBe(ana.person.id)
    expect(secret).not.toBe(ana.credential)
  })
})
