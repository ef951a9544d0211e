import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readTable } from '#shared/doc/table.ts'
import { writeNote } from '#shared/doc/board.ts'
import { lockTable } from '#shared/doc/live.ts'
import { addSession } from '#shared/doc/programme.ts'
import { SyncHouse } from '../testing/SyncHouse.ts'

let house: SyncHouse
let one: string
let two: string

beforeEach(async () => {
  house = await SyncHouse.start()
  ;[one = '', two = ''] = await house.createWorkshop('w')
  await house.addPerson('w', 'fay', 'facilitator')
  await house.addPerson('w', 'ana')
  await house.addPerson('w', 'bruno')
  await house.seat('w', 'ana', one)
})
afterEach(() => house.remove())

const note = (text: string) => (doc: Parameters<typeof writeNote>[0]) => void writeNote(doc, { text, kind: 'idea', round: 1 })
const notesOf = async (table: string) => Object.values((await house.sync.documents.table('w', table)).notes).map(({ text }) => text)

describe('what a grant does not allow is refused, said, and not kept', () => {
  test('a participant cannot write the plenary', async () => {
    const ana = await house.open('w', 'ana', 'plenary')
    await ana.edit((doc) => addSession(doc, 'A coup'))
    await ana.until(() => ana.refusals.length > 0)
    expect(ana.refusals).toEqual([{ code: 'read-only', reason: 'You may read here, but not write.' }])
    expect(Object.values((await house.sync.documents.plenary('w')).sessions).map(({ title }) => title)).toEqual(['Session'])
  })

  test('a participant cannot write at a table where they never sat', async () => {
    const bruno = await house.open('w', 'bruno', `table/${one}`)
    await bruno.edit(note('uninvited'))
    await bruno.until(() => bruno.refusals.length > 0)
    expect(bruno.refusals[0]?.code).toBe('read-only')
    expect(await notesOf(one)).toEqual([])
  })

  test('whom a seat lets write, may', async () => {
    const ana = await house.open('w', 'ana', `table/${one}`)
    const fay = await house.open('w', 'fay', `table/${one}`)
    await ana.edit(note('mine'))
    await fay.until(() => Object.keys(readTable(fay.doc).notes).length === 1)
    expect(await notesOf(one)).toEqual(['mine'])
  })

  test('edits made offline at a table that is locked meanwhile are refused when they come back', async () => {
    const before = await house.open('w', 'ana', `table/${one}`)
    before.end()
    before.locally(note('too late'))
    await house.sync.documents.change('w', 'plenary', (doc) => lockTable(doc, one, true))
    const ana = await house.open('w', 'ana', `table/${one}`, { doc: before.doc })
    await ana.until(() => ana.refusals.length > 0)
    expect(ana.refusals[0]?.code).toBe('read-only')
    expect(await notesOf(one)).toEqual([])
  })

  test('a reader who has nothing new to say is not refused', async () => {
    await house.sync.documents.change('w', `table/${one}`, (doc) => {
      note('there')(doc)
      doc.getMap('notes').clear()
      note('here')(doc)
    })
    const first = await house.open('w', 'bruno', `table/${one}`)
    const again = await house.open('w', 'bruno', `table/${one}`, { doc: first.doc })
    await again.askForAck(1)
    await again.until(() => again.acks.length > 0)
    expect([...first.refusals, ...again.refusals]).toEqual([])
  })
})

describe('documents that are not one’s to read', () => {
  test('a private table is closed to outsiders until the harvest', async () => {
    const [secret = ''] = await house.createWorkshop('p', { privateTables: true })
    await house.addPerson('p', 'ana')
    const ana = await house.connect('p', 'ana', `table/${secret}`)
    expect(await ana.untilClosed()).toMatchObject({ code: 4403 })
  })

  test('the synthesis is closed to participants before the analysis', async () => {
    const ana = await house.connect('w', 'ana', 'synthesis')
    expect(await ana.untilClosed()).toMatchObject({ code: 4403 })
  })

  test('a ticket of one workshop opens no other', async () => {
    await house.createWorkshop('v')
    await house.addPerson('v', 'ana')
    const ana = await house.connect('v', 'ana', 'plenary', { ticket: house.ticket('w', 'ana', 'plenary') })
    expect(await ana.untilClosed()).toMatchObject({ code: 4403 })
  })

  test('a ticket of one document opens no other', async () => {
    const ana = await house.connect('w', 'ana', `table/${two}`, { ticket: house.ticket('w', 'ana', 'plenary') })
    expect(await ana.untilClosed()).toMatchObject({ code: 4403 })
  })

  test('somebody unknown here, or removed, does not get in', async () => {
    expect(await (await house.connect('w', 'nobody', 'plenary')).untilClosed()).toMatchObject({ code: 4403 })
    await house.store.people.remove('w', 'bruno', 2)
    expect(await (await house.connect('w', 'bruno', 'plenary')).untilClosed()).toMatchObject({ code: 4403 })
  })

  test('a table that the plenary does not know is not found, and neither is a workshop that never was', async () => {
    expect(await (await house.connect('w', 'ana', 'table/nowhere')).untilClosed()).toMatchObject({ code: 4404 })
    expect(await (await house.connect('x', 'ana', 'plenary')).untilClosed()).toMatchObject({ code: 4404 })
  })

  test('a ticket that is too old is to be fetched anew', async () => {
    const ticket = house.ticket('w', 'ana', 'plenary')
    const later = Date.now() + 61_000
    vi.spyOn(Date, 'now').mockReturnValue(later)
    const ana = await house.connect('w', 'ana', 'plenary', { ticket })
    expect(await ana.untilClosed()).toMatchObject({ code: 4301 })
  })

  test('tickets do not get into the log', async () => {
    const ticket = house.ticket('w', 'ana', `table/${one}`)
    const ana = await house.connect('w', 'ana', `table/${two}`, { ticket })
    await ana.untilClosed()
    const writer = await house.open('w', 'bruno', `table/${one}`)
    await writer.edit(note('refused, so logged'))
    await writer.until(() => writer.refusals.length > 0)
    expect(house.logged.join('\n')).toContain('refused')
    expect(house.logged.join('\n')).not.toContain(ticket)
  })
})

describe('a grant that changes under an open connection', () => {
  test('a seat taken lets its person write at once, and tells them', async () => {
    const bruno = await house.open('w', 'bruno', `table/${two}`)
    await house.seat('w', 'bruno', two)
    await bruno.until(() => bruno.grants.length > 0)
    expect(bruno.grants).toEqual([{ write: true }])
    await bruno.edit(note('seated'))
    await bruno.askForAck(1)
    await bruno.until(() => bruno.acks.length > 0)
    expect(await notesOf(two)).toEqual(['seated'])
  })

  test('a table that is locked tells its people, and takes nothing more', async () => {
    const ana = await house.open('w', 'ana', `table/${one}`)
    const fay = await house.open('w', 'fay', 'plenary')
    await fay.edit((doc) => lockTable(doc, one, true))
    await ana.until(() => ana.grants.length > 0)
    expect(ana.grants).toEqual([{ write: false }])
    await ana.edit(note('after the bell'))
    await ana.until(() => ana.refusals.length > 0)
    expect(ana.refusals[0]?.code).toBe('read-only')
    expect(await notesOf(one)).toEqual([])
  })

  test('edits that were on their way when a table was locked still count', async () => {
    const patient = await SyncHouse.start({ limits: { grantGrace: 60_000 } })
    const [table = ''] = await patient.createWorkshop('w')
    await patient.addPerson('w', 'ana')
    await patient.seat('w', 'ana', table)
    const ana = await patient.open('w', 'ana', `table/${table}`)
    await patient.sync.documents.change('w', 'plenary', (doc) => lockTable(doc, table, true))
    await ana.until(() => ana.grants.length > 0)
    await ana.edit(note('just in time'))
    await ana.askForAck(1)
    await ana.until(() => ana.acks.length > 0)
    expect(ana.refusals).toEqual([])
    await patient.remove()
  })

  test('a person who is removed is sent away', async () => {
    const ana = await house.open('w', 'ana', `table/${one}`)
    await house.store.people.remove('w', 'ana', 2)
    await house.sync.documents.grantsChanged('w', 'ana')
    expect(await ana.untilClosed()).toMatchObject({ code: 4403 })
  })
})
