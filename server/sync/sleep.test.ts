import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeNote } from '#shared/doc/board.ts'
import { readTable } from '#shared/doc/table.ts'
import type * as Y from 'yjs'
import { SyncHouse } from '../testing/SyncHouse.ts'

let house: SyncHouse
let table: string

beforeEach(async () => {
  house = await SyncHouse.start({ limits: { sleepAfter: 20 } })
  const [one = ''] = await house.createWorkshop('w')
  table = one
  for (const person of ['ana', 'bruno']) {
    await house.addPerson('w', person)
    await house.seat('w', person, one)
  }
})
afterEach(() => house.remove())

const note = (text: string) => (doc: Y.Doc) => void writeNote(doc, { text, kind: 'idea', round: 1 })
const texts = (doc: Y.Doc) =>
  Object.values(readTable(doc).notes)
    .map(({ text }) => text)
    .sort()
const asleep = async () => {
  while (house.sync.measure().asleep === 0) await new Promise((resolve) => setTimeout(resolve, 5))
}

test('a document that is only open sleeps as bytes, answers whoever comes, and wakes for whoever writes', async () => {
  const ana = await house.open('w', 'ana', `table/${table}`)
  await ana.edit(note('before'))
  await ana.askForAck(1)
  await ana.until(() => ana.acks.includes(1))
  await asleep()

  const bruno = await house.open('w', 'bruno', `table/${table}`)
  expect(texts(bruno.doc)).toEqual(['before'])
  expect(house.sync.measure().asleep).toBe(1)

  await bruno.edit(note('after'))
  await ana.until(() => texts(ana.doc).length === 2)
  expect(texts(ana.doc)).toEqual(['after', 'before'])
})

test('who comes back to a sleeping document gets what it lacks, and commands find all of it', async () => {
  const ana = await house.open('w', 'ana', `table/${table}`)
  await ana.edit(note('first'))
  const bruno = await house.open('w', 'bruno', `table/${table}`)
  bruno.end()
  await ana.edit(note('second'))
  await ana.askForAck(1)
  await ana.until(() => ana.acks.includes(1))
  await asleep()

  const again = await house.open('w', 'bruno', `table/${table}`, { doc: bruno.doc })
  expect(texts(again.doc)).toEqual(['first', 'second'])
  expect(Object.keys((await house.sync.documents.table('w', table)).notes)).toHaveLength(2)
  await house.sync.documents.change('w', `table/${table}`, note('by a command'))
  await ana.until(() => texts(ana.doc).length === 3)
  await asleep()
  expect(Object.values((await house.sync.documents.table('w', table)).notes).map(({ text }) => text)).toContain('by a command')
})

test('where many listen, what is written within a moment reaches everyone as one update', async () => {
  await house.remove()
  house = await SyncHouse.start({ limits: { fanOut: { burst: 2, perSecond: 1, wait: 60 } } })
  const [one = ''] = await house.createWorkshop('w')
  for (const person of ['ana', 'bruno', 'carla']) {
    await house.addPerson('w', person)
    await house.seat('w', person, one)
  }
  const ana = await house.open('w', 'ana', `table/${one}`)
  const bruno = await house.open('w', 'bruno', `table/${one}`)
  const carla = await house.open('w', 'carla', `table/${one}`)
  for (const text of ['one', 'two', 'three']) {
    await ana.edit(note(`${text} of ana`))
    await bruno.edit(note(`${text} of bruno`))
  }
  await carla.until(() => texts(carla.doc).length === 6)
  await ana.until(() => texts(ana.doc).length === 6)
  expect(carla.updates).toBeLessThan(6)
  expect(texts(bruno.doc).length).toBe(6)
})
