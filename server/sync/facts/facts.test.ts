import { beforeEach, afterEach, describe, expect, test } from 'vitest'
import { writeNote } from '#shared/doc/board.ts'
import { addPhase, editWorkshop } from '#shared/doc/programme.ts'
import { openPoll } from '#shared/doc/topics.ts'
import type { ActivityFact, PersonHere, PollFact, RosterFact } from '#shared/facts.ts'
import type { SyncClient } from '../../testing/SyncClient.ts'
import { SyncHouse } from '../../testing/SyncHouse.ts'
import { shortened } from './rosterPicture.ts'

let house: SyncHouse
let one: string

beforeEach(async () => {
  house = await SyncHouse.start()
  ;[one = ''] = await house.createWorkshop('w')
  await house.addPerson('w', 'fay', 'facilitator')
  await house.addPerson('w', 'ana')
  await house.addPerson('w', 'bruno')
})
afterEach(() => house.remove())

const rosters = (client: SyncClient) => client.facts.filter((fact): fact is RosterFact => fact.kind === 'roster')
const polls = (client: SyncClient) => client.facts.filter((fact): fact is PollFact => fact.kind === 'poll')
const activities = (client: SyncClient) => client.facts.filter((fact): fact is ActivityFact => fact.kind === 'activity')

/** Everyone as the client knows them from all it heard. */
const known = (client: SyncClient): Map<string, PersonHere> =>
  new Map(
    rosters(client)
      .flatMap(({ people }) => people)
      .map((person) => [person.id, person]),
  )

describe('roster', () => {
  test('who arrives hears of everyone, then only of those who changed', async () => {
    const fay = await house.open('w', 'fay', 'plenary')
    await fay.until(() => known(fay).get('fay')?.online === true)
    expect(rosters(fay)[0]).toMatchObject({ full: true })
    expect(
      rosters(fay)[0]
        ?.people.map(({ id }) => id)
        .sort(),
    ).toEqual(['ana', 'bruno', 'fay'])
    const heard = rosters(fay).length
    await house.open('w', 'ana', 'plenary')
    await fay.until(() => known(fay).get('ana')?.online === true)
    expect(
      rosters(fay)
        .slice(heard)
        .flatMap(({ full, people }) => people.map(({ id }) => [full, id])),
    ).toEqual([[false, 'ana']])
    expect(rosters(fay).map(({ version }) => version)).toEqual(
      rosters(fay)
        .map(({ version }) => version)
        .sort((a, b) => a - b),
    )
  })

  test('seats, hands and departures arrive; what a hand says is not for participants', async () => {
    const fay = await house.open('w', 'fay', 'plenary')
    const bruno = await house.open('w', 'bruno', 'plenary')
    const ana = await house.open('w', 'ana', 'plenary')
    await house.seat('w', 'ana', one)
    await house.store.hands.raise({ workshop: 'w', person: 'ana', raisedAt: 5, message: 'Where is the coffee?' })
    house.sync.facts.rosterChanged('w')
    await fay.until(() => known(fay).get('ana')?.hand !== undefined)
    await bruno.until(() => known(bruno).get('ana')?.hand !== undefined)
    expect(known(fay).get('ana')).toMatchObject({ table: one, online: true, hand: { at: 5, message: 'Where is the coffee?' } })
    expect(known(bruno).get('ana')?.hand).toEqual({ at: 5, message: '' })
    ana.end()
    await fay.until(() => known(fay).get('ana')?.online === false)
    expect(known(fay).get('ana')?.online).toBe(false)
  })

  test.each([
    ['first', 'Ana María Example', 'Ana'],
    ['initials', 'ana María Example', 'AME'],
    ['none', 'Ana María Example', ''],
    ['initials', '👩‍👧 Ömer', '👩‍👧Ö'],
  ] as const)('names are shortened to what the workshop shows: %s', (shown, name, short) => {
    expect(shortened(name, shown)).toBe(short)
  })

  test('names change when the workshop shows them otherwise', async () => {
    const fay = await house.open('w', 'fay', 'plenary')
    await fay.until(() => known(fay).get('ana')?.name === 'Ana')
    await house.sync.documents.change('w', 'plenary', (doc) =>
      editWorkshop(doc, {
        id: 'w',
        title: 'T',
        date: '2030-01-01',
        startsAt: '09:00',
        place: '',
        language: 'en',
        joinCode: '123456',
        joinUrl: '',
        joinOpen: true,
        people: 10,
        tableSize: 5,
        namesOnNotes: 'none',
        reportOpen: false,
        createdAt: 1,
      } as never),
    )
    await fay.until(() => known(fay).get('ana')?.name === '')
    expect(known(fay).get('ana')?.name).toBe('')
  })
})

test('poll: how many voted, on arrival and with every ballot', async () => {
  const poll = await house.sync.documents.change('w', 'plenary', (doc) => {
    const phase = addPhase(doc, 'topics', [...doc.getMap('sessions').keys()][0] ?? '')
    openPoll(doc, phase)
    return phase
  })
  const ana = await house.open('w', 'ana', 'plenary')
  await ana.until(() => polls(ana).length > 0)
  expect(polls(ana)[0]).toMatchObject({ poll, ballots: 0 })
  await house.store.ballots.cast({ workshop: 'w', poll, voterKey: 'k', allocation: { t: 1 }, castAt: 1 })
  house.sync.facts.pollChanged('w', poll)
  await ana.until(() => polls(ana).some(({ ballots }) => ballots === 1))
  expect(JSON.stringify(polls(ana))).not.toContain('"k"')
})

describe('activity', () => {
  const write = (workshop: string, table: string, text: string) =>
    house.sync.documents.change(workshop, `table/${table}`, (doc) => void writeNote(doc, { text, kind: 'idea', round: 1 }))

  test('counts grow as people write, and the newest words are for facilitators only', async () => {
    await write('w', one, 'written before')
    const fay = await house.open('w', 'fay', 'plenary')
    const ana = await house.open('w', 'ana', 'plenary')
    await fay.until(() => activities(fay).length > 0)
    expect(activities(fay)[0]?.tables[one]).toMatchObject({ notes: { idea: 1 }, unsorted: 1, latest: { text: 'written before' } })
    const version = house.sync.facts.activityVersion('w')
    await write('w', one, 'the newest')
    await fay.until(() => activities(fay).at(-1)?.tables[one]?.notes.idea === 2)
    await ana.until(() => activities(ana).at(-1)?.tables[one]?.notes.idea === 2)
    expect(activities(fay).at(-1)?.tables[one]?.at).toBeGreaterThan(1)
    expect(activities(fay).at(-1)?.version).toBeGreaterThan(version)
    expect(JSON.stringify(ana.facts)).not.toContain('newest')
    expect(house.sync.facts.activityVersion('w')).toBe(activities(fay).at(-1)?.version)
  })

  test('of private tables participants learn nothing but that something changed', async () => {
    const [secret = ''] = await house.createWorkshop('p', { privateTables: true })
    await house.addPerson('p', 'ana')
    const ana = await house.open('p', 'ana', 'plenary')
    await write('p', secret, 'not yours')
    await ana.until(() => activities(ana).some(({ version }) => version >= house.sync.facts.activityVersion('p')))
    expect(activities(ana).every(({ tables }) => Object.keys(tables).length === 0)).toBe(true)
  })
})
