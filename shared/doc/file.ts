import type * as Y from 'yjs'
import type { Live } from '../model/live.ts'
import type { PlenarySnapshot, SynthesisSnapshot, TableSnapshot } from '../model/snapshot.ts'
import type { Workshop } from '../model/workshop.ts'
import {
  plenaryCollections,
  putRecord,
  setFields,
  synthesisCollections,
  tableCollections,
  transact,
  type Collection,
} from './collections.ts'
import { narrativeText } from './synthesis.ts'
import { answerText, messageText } from './table.ts'

/*
 * Fills empty documents from pictures: what `readPlenary`, `readTable` and `readSynthesis` read, these write, so that reading
 * afterwards yields the very same picture. This is how a workshop begins, and how an exported one comes back.
 */

export function fillPlenary(doc: Y.Doc, plenary: PlenarySnapshot & { workshop: Workshop }): void {
  transact(doc, () => {
    setFields(doc.getMap('workshop'), plenary.workshop)
    fillRecords(doc, plenaryCollections.sessions, plenary.sessions)
    fillRecords(doc, plenaryCollections.phases, plenary.phases)
    fillRecords(doc, plenaryCollections.talks, plenary.talks)
    fillRecords(doc, plenaryCollections.topics, plenary.topics)
    fillRecords(doc, plenaryCollections.tables, plenary.tables)
    fillRecords(doc, plenaryCollections.templates, plenary.templates)
    fillRecords(doc, plenaryCollections.sections, plenary.sections)
    fillRecords(doc, plenaryCollections.tallies, plenary.tallies)
    setFields(doc.getMap('live'), plenary.live satisfies Live)
  })
}

export function fillTable(doc: Y.Doc, table: TableSnapshot): void {
  transact(doc, () => {
    fillRecords(doc, tableCollections.notes, table.notes)
    fillRecords(doc, tableCollections.clusters, table.clusters)
    for (const [section, answer] of Object.entries(table.answers)) answerText(doc, section).insert(0, answer)
    setFields(doc.getMap('choices'), table.choices)
    setFields(doc.getMap('poster'), table.poster)
    if (table.message !== '') messageText(doc).insert(0, table.message)
  })
}

export function fillSynthesis(doc: Y.Doc, synthesis: SynthesisSnapshot): void {
  transact(doc, () => {
    fillRecords(doc, synthesisCollections.themes, synthesis.themes)
    fillRecords(doc, synthesisCollections.links, synthesis.links)
    for (const [block, narrative] of Object.entries(synthesis.narrative)) narrativeText(doc, block).insert(0, narrative)
  })
}

function fillRecords<T extends object>(doc: Y.Doc, collection: Collection<T>, records: Readonly<Record<string, T>>): void {
  for (const [key, record] of Object.entries(records)) putRecord(doc, collection, record, key)
}
