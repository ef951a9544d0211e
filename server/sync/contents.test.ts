import * as encoding from 'lib0/encoding'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { noteText, writeNote } from '#shared/doc/board.ts'
import { addSession } from '#shared/doc/programme.ts'
import { answerText, readTable } from '#shared/doc/table.ts'
import { addTheme } from '#shared/doc/themes.ts'
import { changeText } from '#shared/doc/text.ts'
import { SyncHouse } from '../testing/SyncHouse.ts'

/* What a document does not hold is refused, whoever sends it, and nobody else at the document notices. */

const note = (text: string) => (doc: Y.Doc) => void writeNote(doc, { text, kind: 'idea', round: 1 })

const start = async () => {
  const house = await SyncHouse.start()
  onTestFinished(() => house.remove())
  const [table = ''] = await house.createWorkshop('w')
  for (const person of ['ana', 'bruno']) {
    await house.addPerson('w', person)
    await house.seat('w', person, table)
  }
  await house.addPerson('w', 'fay', 'facilitator')
  const bruno = await house.open('w', 'bruno', `table/${table}`)
  return {
    house,
    bruno,
    open: (person: string, document = `table/${table}`) => house.open('w', person, document),
    table: () => house.sync.documents.table('w', table),
  }
}

const changed = (change: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc()
  change(doc)
  return Y.encodeStateAsUpdate(doc)
}

const bytes = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

const nested = (depth: number): Uint8Array =>
  bytes((encoder) => {
    for (const value of [1, depth, 7, 0]) encoding.writeVarUint(encoder, value)
    for (let n = 0; n < depth; n++) {
      encoding.writeUint8(encoder, 0x20 | 7)
      encoding.writeVarUint(encoder, n === 0 ? 1 : 0)
      if (n === 0) encoding.writeVarString(encoder, 'notes')
      else for (const value of [7, n - 1]) encoding.writeVarUint(encoder, value)
      encoding.writeVarString(encoder, 'deeper')
      encoding.writeVarUint(encoder, 1)
    }
    encoding.writeVarUint(encoder, 0)
  })

const record = (fields: Record<string, unknown>) => changed((doc) => void doc.getMap('notes').set('n1', new Y.Map(Object.entries(fields))))

test.each<[string, Uint8Array, string]>([
  ['types nested 20 deep', nested(20), 'invalid'],
  ['types nested 5,000 deep', nested(5_000), 'invalid'],
  ['types nested 20,000 deep', nested(20_000), 'too-large'],
  ['a collection that tables do not have', changed((doc) => void doc.getMap('live').set('round', 3)), 'invalid'],
  ['a root type of any name', changed((doc) => doc.getText('anything').insert(0, 'x')), 'invalid'],
  ['a list where records are kept', changed((doc) => doc.getArray('notes').push(['x'])), 'invalid'],
  ['a key that every object has', changed((doc) => void doc.getMap('notes').set('__proto__', new Y.Map())), 'invalid'],
  ['a field that notes do not have', record({ colour: 'red' }), 'invalid'],
  ['a field that does not fit', record({ kind: 'rant' }), 'invalid'],
  ['a number too large for JSON', record({ createdAt: 10n }), 'invalid'],
  ['an order that nothing can be put behind', record({ order: 'zzz' }), 'invalid'],
  ['plain text where people type together', record({ text: 'not shared' }), 'invalid'],
  ['a note that is too long', record({ text: new Y.Text('x'.repeat(2_001)) }), 'invalid'],
  ['an answer that is too long', changed((doc) => doc.getText('answer/s1').insert(0, 'x'.repeat(20_001))), 'invalid'],
  ['bytes', changed((doc) => void doc.getMap('choices').set('s1', Uint8Array.of(1))), 'invalid'],
  ['formatted text', changed((doc) => doc.getText('message').insert(0, 'x', { bold: true })), 'invalid'],
  ['an object in a text', changed((doc) => doc.getText('message').insertEmbed(0, {})), 'invalid'],
  ['a deletion of nothing, far away', Uint8Array.of(0, 1, 5, 1, 90, 0), 'malformed'],
  ['deletions over one another', Uint8Array.of(0, 1, 5, 2, 0, 5, 3, 5), 'malformed'],
  [
    'an item that lies beside its own future',
    bytes((encoder) => {
      for (const value of [1, 1, 7, 0, 0x80 | 4, 7, 3]) encoding.writeVarUint(encoder, value)
      encoding.writeVarString(encoder, 'abcdef')
      encoding.writeVarUint(encoder, 0)
    }),
    'malformed',
  ],
  [
    '6,500 structs',
    changed((doc) => {
      for (let n = 0; n < 6_500; n++) doc.getMap('notes').set(`n${n}`, new Y.Map())
    }),
    'too-large',
  ],
])('%s', async (_, update, code) => {
  const { bruno, open, table } = await start()
  const ana = await open('ana')
  await ana.sendUpdate(update)
  await ana.until(() => ana.refusals.length > 0)
  expect(ana.refusals[0]?.code).toBe(code)
  await bruno.edit(note('undisturbed'))
  await bruno.askForAck(1)
  await bruno.until(() => bruno.acks.length > 0)
  expect(Object.values((await table()).notes).map(({ text }) => text)).toEqual(['undisturbed'])
  expect(bruno.updates).toBe(0)
})

test('a text may be replaced by another as long as itself, and may not grow beyond its bound letter by letter', async () => {
  const { open, table } = await start()
  const ana = await open('ana')
  await ana.edit(note('a'.repeat(2_000)))
  const [id = ''] = Object.keys(readTable(ana.doc).notes)
  await ana.edit((doc) => changeText(noteText(doc, id) ?? new Y.Text(), 'b'.repeat(2_000)))
  await ana.askForAck(1)
  await ana.until(() => ana.acks.length > 0 || ana.refusals.length > 0)
  expect(ana.refusals).toEqual([])
  await ana.edit((doc) => noteText(doc, id)?.insert(0, 'c'))
  await ana.until(() => ana.refusals.length > 0)
  expect(ana.refusals[0]).toEqual({ code: 'invalid', reason: 'This text would be longer than 2000 characters.' })
  expect((await table()).notes[id]?.text).toBe('b'.repeat(2_000))
})

test('two people who were apart and wrote a text full together: the second is told, the text stays readable', async () => {
  const { bruno, open, table } = await start()
  const ana = await open('ana')
  const [first, second] = [ana, bruno].map((client) => client.locally((doc) => answerText(doc, 's1').insert(0, 'x'.repeat(12_000))))
  await ana.sendUpdate(first ?? new Uint8Array())
  await ana.askForAck(1)
  await ana.until(() => ana.acks.length > 0)
  await bruno.sendUpdate(second ?? new Uint8Array())
  await bruno.until(() => bruno.refusals.length > 0)
  expect(bruno.refusals[0]?.code).toBe('invalid')
  expect((await table()).answers['s1']).toHaveLength(12_000)
})

test('a table takes 5,000 notes and no more', { timeout: 30_000 }, async () => {
  const { open } = await start()
  const ana = await open('ana')
  for (let batch = 0; batch < 5; batch++) {
    await ana.edit((doc) => {
      for (let n = 0; n < 1_000; n++) doc.getMap('notes').set(`n${batch}-${n}`, new Y.Map())
    })
  }
  await ana.askForAck(1)
  await ana.until(() => ana.acks.length > 0)
  await ana.edit((doc) => void doc.getMap('notes').set('one-more', new Y.Map()))
  await ana.until(() => ana.refusals.length > 0)
  expect(ana.refusals[0]).toEqual({ code: 'invalid', reason: 'There are too many of these already.' })
})

test('a document takes 1,000 answers and no more', async () => {
  const { open } = await start()
  const ana = await open('ana')
  await ana.edit((doc) => {
    for (let n = 0; n < 1_100; n++) doc.getText(`answer/s${n}`).insert(0, 'x')
  })
  await ana.until(() => ana.refusals.length > 0)
  expect(ana.refusals[0]?.code).toBe('invalid')
})

test('each document takes what it is for, of those who may write there', async () => {
  const { open } = await start()
  const plenary = await open('fay', 'plenary')
  await plenary.edit((doc) => addSession(doc, 'Afternoon'))
  const synthesis = await open('fay', 'synthesis')
  await synthesis.edit((doc) => addTheme(doc, { label: 'Skills', session: 's1', question: 's1' }))
  for (const fay of [plenary, synthesis]) {
    await fay.askForAck(1)
    await fay.until(() => fay.acks.length > 0 || fay.refusals.length > 0)
    expect(fay.refusals).toEqual([])
    await fay.edit(note('in the wrong place'))
    await fay.until(() => fay.refusals.length > 0)
    expect(fay.refusals[0]?.code).toBe('invalid')
  }
})

test('forty kilobytes that would keep the server busy for half a second are refused in a few milliseconds', async () => {
  const { bruno, open, table } = await start()
  const letters = 2_900
  const ana = await open('ana')
  await ana.edit((doc) => {
    for (let n = 0; n < letters; n++) answerText(doc, 's1').insert(0, 'x')
  })
  await ana.askForAck(1)
  await ana.until(() => ana.acks.length > 0)
  await ana.sendUpdate(
    bytes((encoder) => {
      for (const value of [1, letters, 7, 0]) encoding.writeVarUint(encoder, value)
      for (let n = 0; n < letters; n++) {
        encoding.writeUint8(encoder, 0x40 | 4)
        for (const value of [ana.doc.clientID, n]) encoding.writeVarUint(encoder, value)
        encoding.writeVarString(encoder, 'y')
      }
      encoding.writeVarUint(encoder, 0)
    }),
  )
  await ana.until(() => ana.refusals.length > 0)
  expect(ana.refusals[0]?.code).toBe('too-large')
  expect((await table()).answers['s1']).toHaveLength(letters)
  expect(bruno.closed).toBeUndefined()
})
