import { expect } from '@playwright/test'
import type * as Y from 'yjs'
import type { Actor } from './actors/Actor.ts'
import { ackFrame, documentIn, questionFrame, refusalIn, updateFrame, updateOf } from './documents.ts'
import { messageKinds, RawDevice } from './RawDevice.ts'
import { test } from './scenario.ts'

const { sync, ack, refusal } = messageKinds
const ticketExpired = 4301
const forbidden = 4403
/** A line that breaks at once may come back with the ticket it has. */
const usesOfTicket = 5

test('a participant cannot write the plenary, whatever their device sends', async ({ cast }) => {
  const franka = await cast.facilitator()
  const { code } = await franka.creates('World café', 'A café with uninvited hands')
  await franka.opensTheControlRoom()
  const ana = await cast.participant('Ana')
  await ana.joins(code)
  const rail = franka.page.getByRole('navigation', { name: 'Programme' })
  await expect(rail).toContainText('What matters to us')

  const refused = await renamesFirstSession(ana, 'A coup')
  expect(refused).toEqual({ code: 'read-only', reason: 'You may read here, but not write.' })
  await franka.opensTheControlRoomAgain()
  await expect(rail).toContainText('What matters to us')
  await franka.seesNot('A coup')

  expect(await renamesFirstSession(franka, 'What we all care about'), 'the same bytes from who may').toBeUndefined()
  await expect(rail).toContainText('What we all care about')
})

test('ballots are secret: no request and no document tells a participant what others voted', async ({ cast }) => {
  const franka = await cast.facilitator()
  const { code } = await franka.creates('Open space agenda', 'A secret agenda')
  await franka.opensTheControlRoom()
  const [ana, bruno] = await Promise.all([cast.participant('Ana'), cast.participant('Bruno')])
  await Promise.all([ana.joins(code), bruno.joins(code)])
  await franka.takesStep('Next: Welcome')
  await franka.takesStep('Next: Proposing')
  await ana.proposes('A longer break')
  await bruno.proposes('Better coffee')
  await franka.takesStep('Open the vote')
  await bruno.placesDots({ 'Better coffee': 2 })
  await bruno.sees('Saved.')
  await ana.placesDots({ 'A longer break': 1 })
  await ana.sees('Saved.')
  await franka.sees('2 of 2 have voted.')

  const raw = new RawDevice(ana)
  const workshop = `/api/workshops/${ana.workshop}`
  const plenary = await readPlenary(ana)
  const poll = onlyKey(plenary, 'phases', (phase) => phase['kind'] === 'topics')
  const own = await raw.asksAsMyself('GET', `${workshop}/polls/${poll}/ballot`)
  expect(own.status).toBe(200)
  const { dots } = own.body as { dots: Record<string, number> }
  expect(Object.values(dots), 'what Ana gave herself').toEqual([1])

  const others = onlyKey(plenary, 'topics', (topic) => topic['title'] === 'Better coffee')
  expect(Object.keys(dots), 'what Bruno gave').not.toContain(others)
  const brunosId = onlyKey(plenary, 'topics', (topic) => topic['title'] === 'Better coffee', 'proposer')
  const asked = await raw.asksAsMyself('GET', `${workshop}/polls/${poll}/ballot?person=${brunosId}`)
  expect(JSON.stringify(asked.body), 'asking for another person’s').not.toContain(others)
  expect((await raw.asksAsMyself('GET', `${workshop}/polls/${poll}/ballots`)).status).toBe(404)
  for (const [method, path] of [
    ['POST', `/polls/${poll}/publish`],
    ['GET', '/export'],
    ['GET', '/people'],
    ['GET', '/report.json'],
  ] as const) {
    expect((await raw.asksAsMyself(method, workshop + path)).status, `${method} ${path}`).toBe(403)
  }
  expect(plenary.getMap('tallies').size, 'results before they are shown').toBe(0)
  const heard = await raw.says(`${ana.workshop}/plenary`, await raw.ticket('plenary'), [questionFrame(), ackFrame(1)], [ack])
  const facts = heard.messages.filter(([kind]) => kind === messageKinds.fact).map((fact) => new TextDecoder().decode(fact))
  expect(facts.length, 'facts are told').toBeGreaterThan(0)
  for (const fact of facts) expect(fact, 'which topics got dots').not.toContain(others)

  await franka.takesStep('Show the result')
  await expect.poll(async () => (await readPlenary(ana)).getMap('tallies').size, 'the result, once it is shown').toBe(1)
})

test('who is in one workshop is in no other, and a ticket opens one document until it is worn out', async ({ cast }) => {
  const [franka, gustav] = [await cast.facilitator(), await cast.facilitator('Gustav')]
  const { code } = await franka.creates('World café', 'The first house')
  await gustav.creates('World café', 'The second house')
  await franka.opensTheControlRoom()
  await gustav.opensTheControlRoom()
  const ana = await cast.participant('Ana')
  await ana.joins(code)

  const raw = new RawDevice(ana)
  const [here, there] = [ana.workshop, gustav.workshop]
  const credential = await raw.credential()
  expect((await raw.asks('POST', '/api/session', { workshop: there, credential })).status, 'a session there').toBe(401)
  expect((await raw.asks('POST', '/api/session', { workshop: here, credential })).status, 'a session here').toBe(200)
  for (const [method, path, body] of [
    ['POST', '/tickets', { document: 'plenary' }],
    ['GET', '/people', undefined],
    ['GET', '/tables', undefined],
    ['GET', '/report.json', undefined],
    ['POST', '/topics', { session: 'any', title: 'A coup' }],
    ['DELETE', '', { title: 'The second house' }],
  ] as const) {
    const { status } = await raw.asksAsMyself(method, `/api/workshops/${there}${path}`, body)
    expect([401, 403, 404], `${method} ${path} there`).toContain(status)
  }

  const ask = async (address: string, ticket: string) => raw.says(address, ticket, [questionFrame()], [sync])
  const ticket = await raw.ticket('plenary')
  expect((await ask(`${there}/plenary`, ticket)).closed, 'the ticket at the other house').toBeDefined()
  expect((await ask(`${here}/synthesis`, await raw.ticket('plenary'))).closed, 'the ticket at another document').toBeDefined()
  const fresh = await raw.ticket('plenary')
  for (let use = 1; use <= usesOfTicket; use++)
    expect((await ask(`${here}/plenary`, fresh)).closed, `the ticket where it belongs, time ${use}`).toBeUndefined()
  expect((await ask(`${here}/plenary`, fresh)).closed, 'the same ticket once too often').toBe(ticketExpired)
  expect((await ask(`${here}/plenary`, 'made-up')).closed, 'a ticket made up').toBe(ticketExpired)
  const early = await raw.asksAsMyself('POST', `/api/workshops/${here}/tickets`, { document: 'synthesis' })
  expect(early.status, 'the analysis before it has begun').toBe(403)
  await gustav.opensTheControlRoomAgain()
  await gustav.sees('The second house')
})

test('the rapporteur link makes a rapporteur, and nothing more; nobody is lowered by it', async ({ cast }) => {
  const franka = await cast.facilitator()
  const links = await franka.creates('World café', 'A café with a climber')
  await franka.opensTheControlRoom()
  const ana = await cast.participant('Ana')
  await ana.joins(links.code)
  const raw = new RawDevice(ana)
  const workshop = `/api/workshops/${ana.workshop}`
  expect((await raw.asksAsMyself('GET', `${workshop}/people`)).status, 'who is here, for a participant').toBe(403)

  await ana.opens(links.rapporteur)
  await ana.isIn()
  await expect.poll(async () => (await raw.asksAsMyself('GET', `${workshop}/people`)).status, 'who is here, for a rapporteur').toBe(200)
  for (const [method, path, body] of [
    ['POST', '/links', { role: 'facilitator' }],
    ['PUT', '/joining', { open: false }],
    ['GET', '/export', undefined],
    ['DELETE', '', { title: 'A café with a climber' }],
  ] as const) {
    expect((await raw.asksAsMyself(method, workshop + path, body)).status, `${method} ${path}`).toBe(403)
  }
  expect((await renamesFirstSession(ana, 'A coup'))?.code).toBe('read-only')
  const secret = new URL(links.rapporteur).hash.split('=')[1] ?? ''
  const credential = await raw.credential()
  const asked = await raw.asks('POST', '/api/enter', { workshop: ana.workshop, secret, credential, role: 'facilitator' })
  expect((asked.body as { person?: { role: string } }).person?.role ?? 'refused', 'the role cannot be asked for').not.toBe('facilitator')

  await franka.opens(links.rapporteur)
  await expect(franka.page.getByRole('region', { name: 'Join code' })).toBeVisible()
  await franka.seesNot('A coup')
})

/** Changes the title of the first session over a socket of one's own. @returns the refusal, or undefined once it is on disk */
async function renamesFirstSession(actor: Actor, title: string): Promise<{ code: string; reason: string } | undefined> {
  const raw = new RawDevice(actor)
  const plenary = await readPlenary(actor)
  const update = updateOf(plenary, (doc) => {
    const [session] = doc.getMap<Y.Map<unknown>>('sessions').values()
    if (session === undefined) throw new Error('There is no session.')
    session.set('title', title)
  })
  const heard = await raw.says(`${actor.workshop}/plenary`, await raw.ticket('plenary'), [updateFrame(update), ackFrame(7)], [refusal, ack])
  expect(heard.closed).not.toBe(forbidden)
  const last = heard.messages.at(-1)
  if (last === undefined) throw new Error('The server said nothing.')
  return last[0] === refusal ? refusalIn(last) : undefined
}

async function readPlenary(actor: Actor): Promise<Y.Doc> {
  const raw = new RawDevice(actor)
  const { messages } = await raw.says(`${actor.workshop}/plenary`, await raw.ticket('plenary'), [questionFrame()], [sync])
  const answer = messages.at(-1)
  if (answer === undefined) throw new Error('The server said nothing.')
  return documentIn(answer)
}

/** The key (or a field) of the one record that fits. */
function onlyKey(doc: Y.Doc, collection: string, fits: (record: Record<string, unknown>) => boolean, field?: string): string {
  const records = Object.entries(doc.getMap(collection).toJSON() as Record<string, Record<string, unknown>>).filter(([, record]) =>
    fits(record),
  )
  expect(records, `one of ${collection}`).toHaveLength(1)
  const [[key, record] = ['', {}]] = records
  return field === undefined ? key : String(record[field])
}
