import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { Poster } from '../model/poster.ts'
import { limits, nonEmpty } from '../model/record.ts'
import type { TableSnapshot } from '../model/snapshot.ts'
import { tableCollections as collections } from './collections.ts'
import { readParts, recordsPart, singlePart, textPart, textsPart, valuesPart, type Parts } from './projection.ts'

/**
 * Answers are root-level texts named `answer/<section>`: two people who open the same box while apart get one and the same text,
 * where a text put lazily into a map would make one of them lose theirs.
 */
export const answerPrefix = 'answer/'
export const messageName = 'message'
const emptyPoster: Poster = { title: '' }

export const tableParts: Parts<TableSnapshot> = {
  notes: recordsPart(collections.notes),
  clusters: recordsPart(collections.clusters),
  answers: textsPart(answerPrefix),
  choices: valuesPart('choices', z.array(nonEmpty(limits.title))),
  poster: singlePart('poster', Poster, emptyPoster),
  message: textPart(messageName),
}

export const readTable = (doc: Y.Doc): TableSnapshot => readParts(doc, tableParts)
export const answerText = (doc: Y.Doc, section: string): Y.Text => doc.getText(answerPrefix + section)
export const messageText = (doc: Y.Doc): Y.Text => doc.getText(messageName)
