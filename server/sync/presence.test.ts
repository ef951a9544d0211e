import { expect, onTestFinished, test } from 'vitest'
import { writeNote } from '#shared/doc/board.ts'
import { SyncHouse } from '../testing/SyncHouse.ts'
import type { SyncLimits } from './limits.ts'

const start = async (limits: Partial<SyncLimits> = {}) => {
  const house = await SyncHouse.start({ limits })
  onTestFinished(() => house.remove())
  const [table = ''] = await house.createWorkshop('w')
  for (const person of ['ana', 'bruno']) await house.addPerson('w', person)
  await house.addPerson('w', 'fay', 'facilitator')
  return { house, table, open: (person: string) => house.open('w', person, `table/${table}`) }
}

test('nobody can pass for someone else: the person is the ticket’s', async () => {
  const { open } = await start()
  const ana = await open('ana')
  const bruno = await open('bruno')
  await ana.sendPresence(1, 1, { person: 'bruno', editing: 'n1', colour: 'red' })
  await bruno.until(() => bruno.presence.length > 0)
  expect(bruno.presence).toEqual([{ client: 1, clock: 1, state: { person: 'ana', editing: 'n1' } }])
})

test('nobody can speak for, or remove, a client that somebody else speaks for', async () => {
  const { open } = await start()
  const ana = await open('ana')
  const bruno = await open('bruno')
  await ana.sendPresence(1, 1, { editing: 'n1' })
  await bruno.until(() => bruno.presence.length > 0)
  await bruno.sendPresence(1, 5, { editing: 'n2' })
  await bruno.sendPresence(1, 6, null)
  await bruno.sendPresence(2, 1, { editing: 'n3' })
  await ana.until(() => ana.presence.some(({ client }) => client === 2))
  expect(ana.presence.filter(({ client }) => client === 1).map(({ clock }) => clock)).toEqual([1])
})

test('who leaves is gone for everyone, also when the line just breaks', async () => {
  const { open } = await start()
  const ana = await open('ana')
  const bruno = await open('bruno')
  await ana.sendPresence(1, 1, {})
  await bruno.until(() => bruno.presence.length > 0)
  ana.end()
  await bruno.until(() => bruno.presence.length > 1)
  expect(bruno.presence.at(-1)).toEqual({ client: 1, clock: 1, state: null })
})

test('who comes later hears who is here', async () => {
  const { open } = await start()
  const ana = await open('ana')
  await ana.sendPresence(1, 1, { editing: 'n1' })
  await ana.until(() => ana.presence.length > 0)
  const bruno = await open('bruno')
  await bruno.until(() => bruno.presence.length > 0)
  expect(bruno.presence[0]?.state).toEqual({ person: 'ana', editing: 'n1' })
})

test('a hall of phones does not hear of each other’s presence on the plenary; facilitators are heard', async () => {
  const { house } = await start()
  const ana = await house.open('w', 'ana', 'plenary')
  const fay = await house.open('w', 'fay', 'plenary')
  await ana.sendPresence(1, 1, {})
  await ana.askForAck(1)
  await ana.until(() => ana.acks.length > 0)
  await fay.sendPresence(2, 1, {})
  await ana.until(() => ana.presence.length > 0)
  expect(ana.presence.map(({ client }) => client)).toEqual([2])
})

test('what changes within a moment is told as one message', async () => {
  const { open } = await start({ presenceTick: 100 })
  const [ana, bruno, fay] = [await open('ana'), await open('bruno'), await open('fay')]
  for (let clock = 1; clock <= 5; clock++)
    for (const [client, person] of [
      [1, ana],
      [2, bruno],
    ] as const)
      await person.sendPresence(client, clock, { editing: `n${clock}` })
  const latest = () => new Map(fay.presence.map(({ client, clock }) => [client, clock]))
  await fay.until(() => latest().get(1) === 5 && latest().get(2) === 5)
  expect(fay.presenceMessages).toBeLessThan(5)
})

test('who writes hears what the others do, also without asking for acks', async () => {
  const { open, table, house } = await start()
  await house.seat('w', 'bruno', table)
  const [ana, bruno] = [await open('ana'), await open('bruno')]
  await ana.sendPresence(1, 1, { editing: 'n1' })
  await bruno.edit((doc) => void writeNote(doc, { text: 'Bruno writes.', kind: 'idea', round: 1 }))
  await bruno.until(() => bruno.presence.length > 0)
  expect(bruno.presence).toEqual([{ client: 1, clock: 1, state: { person: 'ana', editing: 'n1' } }])
})

test('a note that is dragged about, drawn for everybody, leaves no trace in the document', async () => {
  const { house, table, open } = await start()
  const [ana, fay] = [await open('ana'), await open('fay')]
  for (let step = 1; step <= 200; step++) await ana.sendPresence(1, step, { dragging: { notes: ['n1'], over: `c${step % 3}` } })
  await fay.until(() => fay.presence.some(({ clock }) => clock === 200))
  expect(await house.store.documents.load('w', `table/${table}`)).toEqual({ updates: [] })
})
