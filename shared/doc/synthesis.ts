import type * as Y from 'yjs'
import type { SynthesisSnapshot } from '../model/snapshot.ts'
import { synthesisCollections as collections } from './collections.ts'
import { readParts, recordsPart, textsPart, type Parts } from './projection.ts'

export const narrativePrefix = 'narrative/'

export const synthesisParts: Parts<SynthesisSnapshot> = {
  themes: recordsPart(collections.themes),
  links: recordsPart(collections.links),
  narrative: textsPart(narrativePrefix),
}

export const readSynthesis = (doc: Y.Doc): SynthesisSnapshot => readParts(doc, synthesisParts)
export const narrativeText = (doc: Y.Doc, block: string): Y.Text => doc.getText(narrativePrefix + block)
