import { expect, onTestFinished, test } from 'vitest'
import { writeNote } from '#shared/doc/board.ts'
import { readTable } from '#shared/doc/table.ts'
import { SyncHouse } from '../testing/SyncHouse.ts'

/* Two sync servers over one store and one bus, as two processes would be. */

const note = (text: string) => (doc: Parameters<typeof writeNote>[0]) => void writeNote(doc, { text, kind: 'idea', round: 1 })

const start = async () => {
  const here = await SyncHouse.start({ limits: { catchUpAfter: 10 } })
  const there = await SyncHouse.start({ beside: here, limits: { catchUpAfter: 10 } })
  onTestFinished(async () => {
    await there.stop()
    await here.remove()
  })
  const [table = ''] = await here.createWorkshop('w')
  for (const person of ['ana', 'bruno']) {
    await here.addPerson('w', person)
    await here.seat('w', person, table)
  }
  const ana = await here.open('w', 'ana', `table/${table}`)
  const bruno = await there.open('w', 'bruno', `table/${table}`)
  return { here, there, table, ana, bruno }
}

const count = (client: { doc: Parameters<typeof readTable>[0] }) => Object.keys(readTable(client.doc).notes).length

test('what is written and who is there reaches people at the other process', async () => {
  const { ana, bruno } = await start()
  await ana.sendPresence(1, 1, { editing: 'n1' })
  await ana.edit(note('from here'))
  await bruno.until(() => count(bruno) === 1 && bruno.presence.length > 0)
  await bruno.edit(note('from there'))
  await ana.until(() => count(ana) === 2)
  expect(bruno.presence[0]?.state).toEqual({ person: 'ana', editing: 'n1' })
  expect(count(bruno)).toBe(2)
})

test('what the bus loses is read from the store', async () => {
  const { here, table, ana, bruno } = await start()
  // Written behind the bus's back, by a process that it does not reach.
  const stranger = await SyncHouse.start({ beside: { store: here.store } })
  await stranger.sync.documents.change('w', `table/${table}`, note('unheard'))
  await stranger.stop()
  await ana.edit(note('from here'))
  await bruno.until(() => count(bruno) === 2)
  await ana.until(() => count(ana) === 2)
  expect(count(ana)).toBe(2)
})
