import * as Y from 'yjs'
import type * as z from 'zod/mini'
import { Cluster } from '../model/cluster.ts'
import { Note } from '../model/note.ts'
import { Phase } from '../model/phase.ts'
import { Session } from '../model/session.ts'
import { WorkshopTable } from '../model/table.ts'
import { Talk } from '../model/talk.ts'
import { Section, Template } from '../model/template.ts'
import { Tally } from '../model/ballot.ts'
import { Theme, ThemeLink } from '../model/theme.ts'
import { Topic } from '../model/topic.ts'

type Fields = Record<string, unknown>

/** A flat root Y.Map: key → Y.Map of fields. `texts` names the fields that several people may type in at once (Y.Text). */
export interface Collection<T> {
  readonly name: string
  readonly schema: z.core.$ZodType<T>
  readonly texts: readonly (keyof T & string)[]
}

function collection<T>(name: string, schema: z.core.$ZodType<T>, texts: readonly (keyof T & string)[] = []): Collection<T> {
  return { name, schema, texts }
}

export const plenaryCollections = {
  sessions: collection('sessions', Session),
  phases: collection('phases', Phase),
  talks: collection('talks', Talk),
  topics: collection('topics', Topic),
  tables: collection('tables', WorkshopTable),
  templates: collection('templates', Template),
  sections: collection('sections', Section),
  tallies: collection('tallies', Tally),
} as const

export const tableCollections = {
  notes: collection('notes', Note, ['text']),
  clusters: collection('clusters', Cluster),
} as const

export const synthesisCollections = {
  themes: collection('themes', Theme),
  links: collection('links', ThemeLink),
} as const

/** The origin of changes made by this person's hand: what undo undoes. */
export const byHand = Symbol('by hand')

/** Runs a mutator's changes as one transaction. */
export function transact<R>(doc: Y.Doc, change: () => R): R {
  return doc.transact(change, byHand)
}

export function recordsOf(doc: Y.Doc, { name }: { name: string }): Y.Map<Y.Map<unknown>> {
  return doc.getMap<Y.Map<unknown>>(name)
}

/** The record's fields to write to, or undefined where no record (or no well-formed one) has that key. */
export function fieldsOf(doc: Y.Doc, collection: { name: string }, key: string): Y.Map<unknown> | undefined {
  const fields = recordsOf(doc, collection).get(key)
  return fields instanceof Y.Map ? fields : undefined
}

/** Adds or replaces a whole record. `key` is the record's id unless the collection is keyed otherwise. */
export function putRecord<T extends object>(doc: Y.Doc, collection: Collection<T>, record: T & { id: string }): void
export function putRecord<T extends object>(doc: Y.Doc, collection: Collection<T>, record: T, key: string): void
export function putRecord<T extends object>(doc: Y.Doc, collection: Collection<T>, record: T & { id?: string }, key = record.id): void {
  if (key === undefined) throw new Error(`A record of ${collection.name} needs a key.`)
  const fields = new Y.Map<unknown>()
  for (const [field, value] of Object.entries(record as Fields)) {
    if (value === undefined) continue
    fields.set(field, isTextField(collection, field) && typeof value === 'string' ? new Y.Text(value) : value)
  }
  recordsOf(doc, collection).set(key, fields)
}

/** Changes some fields of a record; `undefined` removes a field. Does nothing where the record is gone; says whether it was there. */
export function patchRecord<T extends object>(
  doc: Y.Doc,
  collection: Collection<T>,
  key: string,
  patch: { [K in keyof T]?: T[K] | undefined },
): boolean {
  const fields = fieldsOf(doc, collection, key)
  if (fields === undefined) return false
  setFields(fields, patch)
  return true
}

/** Writes only what differs, because every overwrite makes the document grow. */
export function setFields(fields: Y.Map<unknown>, patch: Fields): void {
  for (const [field, value] of Object.entries(patch)) {
    if (value === undefined) fields.delete(field)
    else if (!sameJson(fields.get(field), value)) fields.set(field, value)
  }
}

function sameJson(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
}

function isTextField(collection: { texts: readonly string[] }, field: string): boolean {
  return collection.texts.includes(field)
}
