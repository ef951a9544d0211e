import type * as Y from 'yjs'
import { Live, notStarted } from '../model/live.ts'
import { Workshop } from '../model/workshop.ts'
import type { PlenarySnapshot } from '../model/snapshot.ts'
import { plenaryCollections as collections } from './collections.ts'
import { readParts, recordsPart, singlePart, type Parts } from './projection.ts'

export const plenaryParts: Parts<PlenarySnapshot> = {
  workshop: singlePart('workshop', Workshop, undefined),
  sessions: recordsPart(collections.sessions),
  phases: recordsPart(collections.phases),
  talks: recordsPart(collections.talks),
  topics: recordsPart(collections.topics),
  tables: recordsPart(collections.tables),
  templates: recordsPart(collections.templates),
  sections: recordsPart(collections.sections),
  tallies: recordsPart(collections.tallies),
  live: singlePart('live', Live, notStarted),
}

export const readPlenary = (doc: Y.Doc): PlenarySnapshot => readParts(doc, plenaryParts)
