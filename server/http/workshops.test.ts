import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WorkshopFile } from '#shared/formats/workshopFile.ts'
import { FormatId } from '#shared/formats/formatId.ts'
import { smallDay } from '../testing/smallDay.ts'
import { TestServer } from '../testing/TestServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

const exported = (workshop: string, token: string, from = server) => from.done('exportFile', {}, { token, params: { workshop } })

describe('creating a workshop', () => {
  it.each(FormatId.options)('makes a programme of the format %s', async (format) => {
    const { workshop, joinCode, links, facilitator } = await server.create({ title: ' Food day ', format })
    expect(joinCode).toMatch(/^[1-9]\d{5}$/)
    expect(new Set(Object.values(links)).size).toBe(3)
    expect(facilitator.person).toMatchObject({ role: 'facilitator', name: 'Franka' })
    const file = await exported(workshop, facilitator.token)
    expect(WorkshopFile.safeParse(file).error).toBeUndefined()
    expect(file.plenary.workshop).toMatchObject({ id: workshop, title: 'Food day', joinCode, joinOpen: true })
    expect(file.plenary.workshop.joinUrl).toBe(`${server.running.publicUrl}/join/${joinCode}`)
    expect(Object.keys(file.plenary.sessions).length).toBeGreaterThan(0)
  })

  it('says what is missing, field by field', async () => {
    const { status, problem } = await server.send('createWorkshop', { title: '', date: 'tomorrow', people: 0 } as never)
    expect(status).toBe(400)
    expect(problem.fields).toMatchObject({
      title: 'Please fill this in.',
      date: 'This does not have the right form.',
      people: 'At least 1.',
      format: 'Choose one of: world-cafe, open-space, template-groups, three-session, blank.',
      tableSize: 'This must be a number.',
      name: 'This must be a text.',
    })
  })
})

describe('with a passphrase', () => {
  let guarded: TestServer
  beforeAll(async () => {
    guarded = await TestServer.start({ createPassphrase: 'wind in the willows' })
  })
  afterAll(() => guarded.stop())

  it('creates, imports and opens the example for those who know it only', async () => {
    expect((await guarded.done('server', {})).needsPassphrase).toBe(true)
    const without = [await guarded.send('openExample', {}), await guarded.send('importWorkshop', { file: smallDay() })]
    expect(without.map(({ status, problem }) => `${status} ${problem.code}`)).toEqual(['403 passphrase-missing', '403 passphrase-missing'])
    const wrong = await guarded.send('openExample', { passphrase: 'wind in the birches' })
    expect([wrong.status, wrong.problem.code]).toEqual([403, 'wrong-passphrase'])
    expect((await guarded.send('openExample', { passphrase: 'wind in the willows' })).status).toBe(200)
  })
})

describe('the example day', () => {
  it('is a live workshop that people can join', async () => {
    const { workshop, joinCode, credential } = await server.done('openExample', {})
    const facilitator = await server.session(workshop, credential)
    const ana = await server.join(joinCode, 'Ana')
    const file = await exported(workshop, facilitator.token)
    expect(Object.keys(file.plenary.sessions)).toHaveLength(3)
    expect(file.people.map(({ id }) => id)).toContain(ana.person.id)
    expect(Object.values(file.tables).flatMap(({ notes }) => Object.keys(notes)).length).toBeGreaterThan(50)
  })
})

describe('export and import', () => {
  /** What a copy may have of its own. */
  const comparable = ({ plenary, ...rest }: WorkshopFile) => ({
    ...rest,
    exportedAt: 0,
    plenary: { ...plenary, workshop: { ...plenary.workshop, id: '', joinCode: '', joinUrl: '' } },
  })

  it('gives an identical workshop, on another server too', async () => {
    const { workshop, joinCode, credential } = await server.done('openExample', {})
    const facilitator = await server.session(workshop, credential)
    const ana = await server.join(joinCode, 'Ana')
    await server.done('setJoining', { open: false }, { token: facilitator.token, params: { workshop } })
    const tables = Object.keys((await exported(workshop, facilitator.token)).plenary.tables)
    await server.done('takeSeat', { table: tables.at(-1) ?? '' }, { token: ana.token, params: { workshop } })
    const original = await exported(workshop, facilitator.token)

    const elsewhere = await TestServer.start()
    try {
      const copy = await elsewhere.import(original)
      const again = await exported(copy.workshop, copy.facilitator.token, elsewhere)
      expect(comparable(again)).toEqual(comparable(original))
      expect(again.plenary.workshop.id).not.toBe(original.plenary.workshop.id)
      expect((await elsewhere.send('join', { code: copy.joinCode, name: 'Bruno' })).problem.code).toBe('joining-closed')
    } finally {
      await elsewhere.stop()
    }
  })

  it('holds no secret and no ballot', async () => {
    const { workshop, joinCode, links, facilitator } = await server.import(smallDay())
    const ana = await server.join(joinCode, 'Ana')
    await server.done('castBallot', { dots: { tea: 2 } }, { token: ana.token, params: { workshop, poll: 'poll' } })
    const text = JSON.stringify(await exported(workshop, facilitator.token))
    for (const secret of [...Object.values(links), ana.credential, facilitator.credential, '"tea":2']) expect(text).not.toContain(secret)
  })

  it('refuses a file whose parts do not fit together', async () => {
    const file = smallDay()
    const broken = {
      ...file,
      tables: { ...file.tables, t9: { ...file.tables['t2'] } },
      seats: [{ person: 'ghost', table: 't1', session: 's', round: 1, takenAt: 1 }],
    }
    const { status, problem } = await server.send('importWorkshop', { file: broken as never })
    expect(status).toBe(400)
    expect(problem.fields).toEqual({
      'file.tables.t9': 'The programme has no such table.',
      'file.seats.0': 'The list of people has nobody with this id.',
    })
    expect((await server.send('importWorkshop', { file: { format: 'something else' } as never })).status).toBe(400)
  })

  it('takes large files, and refuses what is larger than any workshop', async () => {
    const large = (size: number) => ({ ...smallDay(), tables: { t1: { ...smallDay().tables['t2'], message: 'x'.repeat(size) } } })
    expect((await server.send('importWorkshop', { file: large(200_000) as never })).problem.fields).toEqual({
      'file.tables.t1.message': 'At most 5000 characters.',
    })
    const { status, problem } = await server.send('importWorkshop', { file: large(33 * 1024 * 1024) as never })
    expect([status, problem.code]).toEqual([413, 'too-large'])
  })
})

describe('deleting a workshop', () => {
  const wanted = 'Serve it at seven'
  const onDisk = () => readdirSync(server.dataDir).filter((file) => readFileSync(join(server.dataDir, file), 'latin1').includes(wanted))
  afterEach(async () => {
    await server.restart()
  })

  it('asks for its title, then leaves nothing of it on the disk', async () => {
    const { workshop, joinCode, facilitator } = await server.import(smallDay({ workshop: { title: 'Secret supper' } }))
    const ana = await server.join(joinCode, 'Ana')
    const remove = (title: string) => server.send('deleteWorkshop', { title }, { token: facilitator.token, params: { workshop } })
    expect((await remove('Secret dinner')).problem.code).toBe('title-mismatch')
    expect(onDisk().length).toBeGreaterThan(0)

    expect((await remove('Secret supper')).status).toBe(200)
    for (const request of [
      server.send('raiseHand', {}, { token: ana.token, params: { workshop } }),
      server.send('openSession', { workshop, credential: ana.credential }),
      remove('Secret supper'),
    ]) {
      const { status, problem } = await request
      expect([status, problem.code]).toEqual([410, 'deleted'])
    }
    expect((await server.send('findByCode', {}, { params: { code: joinCode } })).status).toBe(404)
  })

  it('is complete: no file in the data directory holds a word of it', async () => {
    // Everything that held the same words before is deleted as well.
    const fresh = await TestServer.start()
    const { workshop, joinCode, facilitator } = await fresh.import(smallDay({ workshop: { title: 'Secret supper' } }))
    const ana = await fresh.join(joinCode, 'Anastasia Quill')
    await fresh.done('castBallot', { dots: { tea: 2 } }, { token: ana.token, params: { workshop, poll: 'poll' }, key: 'a-ballot' })
    const words = [wanted, 'Secret supper', 'Anastasia Quill', '{"tea":2}']
    const found = () =>
      words.filter((word) => readdirSync(fresh.dataDir).some((file) => readFileSync(join(fresh.dataDir, file)).includes(word)))
    expect(found()).toEqual(words)
    await fresh.done('deleteWorkshop', { title: 'Secret supper' }, { token: facilitator.token, params: { workshop } })
    expect(found()).toEqual([])
    await fresh.stop()
  })
})
