import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smallDay } from '../testing/smallDay.ts'
import { TestServer, type Someone } from '../testing/TestServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

async function room() {
  const { workshop, joinCode, facilitator } = await server.import(smallDay())
  const params = { workshop, table: 't1' }
  const sit = ({ token }: Someone, table: string) => server.send('takeSeat', { table }, { token, params })
  const file = () => server.done('exportFile', {}, { token: facilitator.token, params })
  return { workshop, facilitator, params, sit, file, join: (name: string) => server.join(joinCode, name) }
}

describe('taking a seat', () => {
  it('records table, session and round, and leaves the former seat', async () => {
    const { sit, join, file } = await room()
    const ana = await join('Ana')
    await sit(ana, 't1')
    await sit(ana, 't2')
    const { seats } = await file()
    expect(seats).toMatchObject([
      { person: ana.person.id, table: 't1', session: 's', round: 1, leftAt: expect.any(Number) as number },
      { person: ana.person.id, table: 't2', session: 's', round: 1 },
    ])
    expect(seats[1]?.leftAt).toBeUndefined()
  })

  it('respects the capacity, however many come at once', async () => {
    const { sit, join, file } = await room()
    const crowd = await Promise.all(['Ana', 'Bruno', 'Chiara', 'Dilek', 'Emre', 'Femke'].map(join))
    const answers = await Promise.all(crowd.map((someone) => sit(someone, 't1')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2)
    const refused = answers.filter(({ status }) => status === 409)
    expect(refused).toHaveLength(4)
    expect(refused[0]?.problem).toMatchObject({
      code: 'table-full',
      title: '“Breakfast” is full.',
      detail: 'It has 2 seats. Choose another table.',
    })
    expect((await file()).seats).toHaveLength(2)
  })

  it('makes room when someone leaves', async () => {
    const { sit, join, params } = await room()
    const [ana, bruno, chiara] = [await join('Ana'), await join('Bruno'), await join('Chiara')]
    await sit(ana, 't1')
    await sit(bruno, 't1')
    expect((await sit(chiara, 't1')).status).toBe(409)
    await server.done('leaveSeat', {}, { token: ana.token, params })
    expect((await sit(chiara, 't1')).status).toBe(200)
  })

  it('is not possible at a table that is not there', async () => {
    const { sit, join } = await room()
    expect((await sit(await join('Ana'), 't9')).problem.code).toBe('unknown-table')
  })
})

describe('taking the notes', () => {
  it('is for someone who sits at the table, and for one at a time', async () => {
    const { sit, join, params, file } = await room()
    const [ana, bruno] = [await join('Ana'), await join('Bruno')]
    const claim = ({ token }: Someone) => server.send('claimRapporteur', {}, { token, params })
    expect((await claim(ana)).problem).toMatchObject({ code: 'forbidden', detail: 'Take a seat at the table first.' })
    await sit(ana, 't1')
    await sit(bruno, 't1')
    expect((await claim(ana)).status).toBe(200)
    expect((await claim(bruno)).problem.code).toBe('rapporteur-taken')
    expect((await server.send('releaseRapporteur', {}, { token: bruno.token, params })).problem.code).toBe('not-rapporteur')
    expect((await file()).plenary.tables['t1']?.rapporteur).toBe(ana.person.id)
    await server.done('releaseRapporteur', {}, { token: ana.token, params })
    expect((await claim(bruno)).status).toBe(200)
  })
})

describe('the poster', () => {
  it('is signed off by its table, and taken back', async () => {
    const { sit, join, params, file } = await room()
    const ana = await join('Ana')
    await sit(ana, 't1')
    await server.done('signOff', { signedOff: true }, { token: ana.token, params })
    expect((await file()).tables['t1']?.poster.signedOff).toEqual(expect.any(Number))
    await server.done('signOff', { signedOff: false }, { token: ana.token, params })
    expect((await file()).tables['t1']?.poster.signedOff).toBeUndefined()
  })
})

describe('pictures of tables', () => {
  it('come with a version that grows with every change at a table', async () => {
    const { facilitator, params } = await room()
    const pictures = () => server.done('tables', {}, { token: facilitator.token, params })
    const before = await pictures()
    expect(before.tables['t1']?.notes['n1']?.text).toBe('Serve it at seven')
    await server.done('signOff', { signedOff: true }, { token: facilitator.token, params })
    await expect.poll(async () => (await pictures()).version, { timeout: 3000 }).toBeGreaterThan(before.version)
  })
})
