import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { writeNote } from '#shared/doc/board.ts'
import type { TableSnapshot } from '#shared/model/snapshot.ts'
import { StoreError } from '../store/StoreError.ts'
import { SyncHouse } from '../testing/SyncHouse.ts'
import { Content } from './Content.ts'

const note = (text: string) => (doc: Parameters<typeof writeNote>[0]) => void writeNote(doc, { text, kind: 'idea', round: 1 })

test('what builds on an edit that could not be stored is not stored either, and arrives with it later', async () => {
  const writing = Promise.withResolvers<void>()
  const failed = Promise.withResolvers<never>()
  failed.promise.catch(() => {})
  let fails = false
  const house = await SyncHouse.start({
    around: (store) => ({
      ...store,
      transaction: (work) =>
        store.transaction(async (parts) => {
          const result = await work(parts)
          if (!fails) return result
          writing.resolve()
          return failed.promise
        }),
    }),
  })
  onTestFinished(() => house.remove())
  const [table = ''] = await house.createWorkshop('w')
  await house.addPerson('w', 'ana')
  await house.seat('w', 'ana', table)
  const ana = await house.open('w', 'ana', `table/${table}`)

  fails = true
  await ana.edit(note('first'))
  await writing.promise
  await ana.edit(note('second')) // waits its turn, in memory on top of the first
  await expect.poll(() => house.sync.measure().unwritten).toBe(2)
  fails = false
  failed.reject(new StoreError('failed', 'The disk reports an error.'))
  expect(await ana.untilClosed()).toMatchObject({ code: 1013 })
  await expect.poll(() => house.sync.measure().oldestUnwritten).toBe(0)
  expect(await house.store.documents.load('w', `table/${table}`)).toEqual({ updates: [] })

  const again = await house.open('w', 'ana', `table/${table}`, { doc: ana.doc })
  await again.askForAck(1)
  await again.until(() => again.acks.length > 0)
  expect(again.refusals).toEqual([])
  expect(Object.values((await house.sync.documents.table('w', table)).notes).map(({ text }) => text)).toEqual(['first', 'second'])
})

test('a copy that was given up, and that somebody still reads, is not read as empty', () => {
  const doc = new Y.Doc()
  writeNote(doc, { text: 'still here', kind: 'idea', round: 1 })
  const content = new Content('table/t', doc)
  content.destroy()
  expect(Object.values((content.picture() as TableSnapshot).notes).map(({ text }) => text)).toEqual(['still here'])
  expect(content.encoded().length).toBeGreaterThan(50)
})
