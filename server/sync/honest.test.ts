import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { groupNotes, moveNotes, noteText, writeNote } from '#shared/doc/board.ts'
import { answerText, readTable } from '#shared/doc/table.ts'
import { Random } from '../testing/fuzz/Random.ts'
import { checkContents } from './checkContents.ts'
import { compareUpdate } from './compareUpdate.ts'
import { defaultLimits } from './limits.ts'
import { mergeCost } from './MergeCost.ts'
import { Placement } from './Placement.ts'
import { scanUpdate } from './scanUpdate.ts'

/* What hostile updates are refused for must never be said of what people do, however far apart they were. */

/** What admission would make of it. @returns items that merging it looks at */
function judge(server: Y.Doc, update: Uint8Array): number {
  const scan = scanUpdate(update, defaultLimits.structs)
  expect(compareUpdate(server, scan).hasGap).toBe(false)
  const placement = new Placement(server, 'table/t', scan.items)
  checkContents(server, scan, placement)
  return mergeCost(server, placement, scan, defaultLimits.mergeSteps)
}

function edit(random: Random, doc: Y.Doc): void {
  const { notes } = readTable(doc)
  const ids = Object.keys(notes)
  const text =
    (ids.length > 0 && random.chance(0.5) ? noteText(doc, random.pick(ids)) : undefined) ?? answerText(doc, random.pick(['s1', 's2']))
  const roll = random.below(10)
  if (roll < 2) writeNote(doc, { text: 'a new note', kind: 'idea', round: 1 })
  else if (roll === 2 && ids.length > 1) groupNotes(doc, [random.pick(ids), random.pick(ids)], 'Together')
  else if (roll === 3 && ids.length > 0) moveNotes(doc, [random.pick(ids)], { section: undefined })
  else if (roll === 4 && text.length > 3) text.delete(random.below(text.length - 2), 2)
  else if (text.length < 1_500) text.insert(random.below(text.length + 1), random.pick(['a', 'bc', ' word ']))
}

test.each(Array.from({ length: 20 }, (_, seed) => seed))(
  'three people, often apart, one with pages loaded anew: all they do is taken (seed %i)',
  { timeout: 30_000 },
  (seed) => {
    const random = new Random(seed)
    const server = new Y.Doc()
    const replicas = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
    let most = 0
    for (let round = 0; round < 30; round++) {
      const at = random.below(3)
      let doc = replicas[at] ?? new Y.Doc()
      for (let edits = random.pick([1, 1, 5, 40, 300]); edits > 0; edits--) edit(random, doc)
      if (random.chance(0.2)) {
        // The page is loaded anew, with what the browser kept: unsent work of several ids goes out as one.
        const reloaded = new Y.Doc()
        Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(doc))
        replicas[at] = reloaded
        doc = reloaded
        edit(random, doc)
      }
      if (random.chance(0.5)) continue // still apart
      const unsent = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server))
      most = Math.max(most, judge(server, unsent))
      Y.applyUpdate(server, unsent)
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)))
    }
    expect(most).toBeLessThan(defaultLimits.mergeSteps / 2)
  },
)
