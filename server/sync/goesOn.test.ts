import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { noteText, writeNote } from '#shared/doc/board.ts'
import { checkContents } from './checkContents.ts'
import { compareUpdate } from './compareUpdate.ts'
import { goesOn } from './goesOn.ts'
import { mergeCost } from './MergeCost.ts'
import { Owners } from './Owners.ts'
import { Placement } from './Placement.ts'
import { scanUpdate } from './scanUpdate.ts'

const name = 'table/t'

/** What all the checks together find out about an update, where they let it pass. */
function checked(doc: Y.Doc, update: Uint8Array) {
  const scan = scanUpdate(update, 100)
  const { newUnder, hasGap, repeats } = compareUpdate(doc, scan)
  const placement = new Placement(doc, name, scan.items)
  checkContents(doc, scan, placement)
  const steps = mergeCost(doc, placement, scan, 1_000)
  return { newUnder: [...newUnder], hasGap, repeats, steps, losesItems: placement.losesItems, deletions: scan.deletions.length }
}

/** A table at which Ana has written a note, with another note by somebody else. */
function table() {
  const doc = new Y.Doc()
  const foreign = new Y.Doc()
  writeNote(foreign, { text: 'of somebody else', kind: 'idea', round: 1 })
  const ana = new Y.Doc()
  Y.applyUpdate(ana, Y.encodeStateAsUpdate(foreign))
  const note = writeNote(ana, { text: 'Ana', kind: 'idea', round: 1 })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(ana))
  return { doc, ana, note, foreign, owners: new Owners(new Map([[ana.clientID, 'ana']])) }
}

function updatesOf(doc: Y.Doc, change: () => void): Uint8Array[] {
  const updates: Uint8Array[] = []
  const onUpdate = (update: Uint8Array) => updates.push(update)
  doc.on('update', onUpdate)
  change()
  doc.off('update', onUpdate)
  return updates
}

function typed(doc: Y.Doc, note: string, words: string): Uint8Array {
  const [update = new Uint8Array()] = updatesOf(doc, () => {
    const text = noteText(doc, note)
    text?.insert(text.length, words)
  })
  return update
}

test('a letter behind one’s own last one goes on', () => {
  const { doc, ana, note, owners } = table()
  typed(ana, note, ' writes')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(ana))
  for (const words of ['!', ' äöü 🙂', 'x'.repeat(200)]) {
    const update = typed(ana, note, words)
    expect(goesOn({ doc, name, owners }, update, 'ana')).toBe(true)
    Y.applyUpdate(doc, update)
  }
})

test('what is not that is checked in full', () => {
  const { doc, ana, note, foreign, owners } = table()
  const is = (update: Uint8Array, person = 'ana') => goesOn({ doc, name, owners }, update, person)
  typed(ana, note, ' writes')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(ana))
  const update = typed(ana, note, ' on')
  expect(is(update), 'as it is').toBe(true)
  expect(is(update, 'bruno'), 'under the id of somebody else').toBe(false)
  expect(is(typed(ana, note, ' and on')), 'something is missing in between').toBe(false)
  expect(is(typed(ana, note, 'x'.repeat(20_000))), 'the text would be too long').toBe(false)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(ana))
  expect(is(update), 'known already').toBe(false)
  Y.applyUpdate(foreign, Y.encodeStateAsUpdate(doc))
  Y.applyUpdate(doc, typed(foreign, note, ' Somebody else.'))
  expect(is(typed(ana, note, ' meanwhile')), 'somebody came between').toBe(false)
})

test('what goes on would pass every check, whatever was written before and whatever becomes of its bytes', () => {
  let yes = 0
  const steps = fc.array(
    fc.record({
      who: fc.constantFrom('ana', 'ana', 'ana', 'foreign'),
      what: fc.constantFrom('end', 'end', 'end', 'middle', 'delete', 'undo all'),
      words: fc.oneof(fc.string({ minLength: 1, maxLength: 5 }), fc.constant('x'.repeat(1_000))),
      spoil: fc.option(fc.record({ at: fc.nat(), to: fc.nat(255) }), { freq: 1 }),
      hear: fc.boolean(),
    }),
    { minLength: 5, maxLength: 25 },
  )
  fc.assert(
    fc.property(steps, (all) => {
      const { doc, ana, note, foreign, owners } = table()
      const found: ReturnType<typeof checked>[] = []
      for (const { who, what, words, spoil, hear } of all) {
        const by = who === 'ana' ? ana : foreign
        if (hear) Y.applyUpdate(by, Y.encodeStateAsUpdate(doc))
        const text = noteText(by, note)
        if (text === undefined) continue
        const updates = updatesOf(by, () => {
          if (what === 'end') text.insert(text.length, words)
          else if (what === 'middle') text.insert(text.length >> 1, words)
          else if (what === 'delete') text.delete(text.length >> 1, text.length - (text.length >> 1))
          else text.delete(0, text.length)
        })
        for (const update of updates) {
          const sent = Uint8Array.from(update)
          if (spoil !== null) sent[spoil.at % sent.length] = spoil.to
          if (goesOn({ doc, name, owners }, sent, 'ana')) found.push(checked(doc, sent))
          Y.applyUpdate(doc, update)
        }
      }
      yes += found.length
      const asTyped = { newUnder: [ana.clientID], hasGap: false, repeats: false, steps: 0, losesItems: false, deletions: 0 }
      expect(found).toEqual(found.map(() => asTyped))
    }),
    { numRuns: 500, seed: 7 },
  )
  expect(yes).toBeGreaterThan(200)
})
