import * as Y from 'yjs'
import { safeParse } from 'zod/mini'
import type * as z from 'zod/mini'
import type { Records } from '../model/record.ts'
import type { Collection } from './collections.ts'

/** A record or field set that does not fit its schema; it is skipped, and told to whoever listens. */
export interface InvalidRecord {
  where: string
  key: string
  problem: string
}

/**
 * A live, immutable picture of a document: changes replace only what they touched, every other reference stays,
 * so readers compare with `===`.
 */
export interface Projection<S> {
  /** The picture now. Same reference as long as nothing changed. */
  get(): S
  subscribe(listener: () => void): () => void
  /** Records that were skipped because they do not fit. */
  invalid(): readonly InvalidRecord[]
  destroy(): void
}

/** One part of a picture: reads it whole, or again after a transaction that touched it. */
export interface Part<V> {
  read(doc: Y.Doc, report: (invalid: InvalidRecord) => void): V
  /** The new value after a transaction, or `before` itself where nothing of this part changed. */
  update(doc: Y.Doc, transaction: Y.Transaction, before: V, report: (invalid: InvalidRecord) => void): V
}

export type Parts<S> = { readonly [K in keyof S]: Part<S[K]> }

export function project<S extends object>(doc: Y.Doc, parts: Parts<S>): Projection<S> {
  const listeners = new Set<() => void>()
  const invalid = new Map<string, InvalidRecord>()
  const report = (problem: InvalidRecord) => invalid.set(`${problem.where}/${problem.key}`, problem)
  const names = Object.keys(parts) as (keyof S)[]

  let picture = readParts(doc, parts, report)

  const onTransaction = (transaction: Y.Transaction) => {
    let next: S | undefined
    for (const name of names) {
      const value = parts[name].update(doc, transaction, picture[name], report)
      if (value !== picture[name]) next = { ...(next ?? picture), [name]: value }
    }
    if (next === undefined) return
    picture = next
    for (const listener of Array.from(listeners)) listener()
  }
  doc.on('afterTransaction', onTransaction)

  return {
    get: () => picture,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    invalid: () => [...invalid.values()],
    destroy() {
      doc.off('afterTransaction', onTransaction)
      listeners.clear()
    },
  }
}

export function readParts<S extends object>(doc: Y.Doc, parts: Parts<S>, report: (invalid: InvalidRecord) => void = () => {}): S {
  const entries = Object.entries(parts) as [string, Part<unknown>][]
  return Object.fromEntries(entries.map(([name, part]) => [name, part.read(doc, report)])) as S
}

/** The records of a collection, keyed as in the document. */
export function recordsPart<T>(collection: Collection<T>): Part<Records<T>> {
  const readOne = (map: Y.Map<Y.Map<unknown>>, key: string, report: (invalid: InvalidRecord) => void): T | undefined => {
    const fields = map.get(key)
    if (!(fields instanceof Y.Map)) {
      report({ where: collection.name, key, problem: 'It is not a record.' })
      return undefined
    }
    return parsed(collection.schema, fields.toJSON(), collection.name, key, report)
  }
  return {
    read(doc, report) {
      const map = doc.getMap<Y.Map<unknown>>(collection.name)
      const records: Record<string, T> = {}
      for (const key of map.keys()) {
        const record = readOne(map, key, report)
        if (record !== undefined) records[key] = record
      }
      return records
    },
    update(doc, transaction, before, report) {
      const map = doc.getMap<Y.Map<unknown>>(collection.name)
      const touched = touchedKeys(transaction, map)
      if (touched.size === 0) return before
      const records: Record<string, T> = { ...before }
      for (const key of touched) {
        const record = map.has(key) ? readOne(map, key, report) : undefined
        if (record === undefined) delete records[key]
        else records[key] = record
      }
      return records
    },
  }
}

/** A root map that is itself one record (workshop, live, poster). Where it does not fit, the picture shows `fallback`. */
export function singlePart<T, F = undefined>(name: string, schema: z.core.$ZodType<T>, fallback: F): Part<T | F> {
  const read: Part<T | F>['read'] = (doc, report) => {
    const map = doc.getMap(name)
    if (map.size === 0) return fallback
    return parsed(schema, map.toJSON(), name, '', report) ?? fallback
  }
  return {
    read,
    update: (doc, transaction, before, report) => (touchedKeys(transaction, doc.getMap(name)).size === 0 ? before : read(doc, report)),
  }
}

/** All root texts whose name is `prefix` + key, as strings by key. Empty texts are left out. */
export function textsPart(prefix: string): Part<Readonly<Record<string, string>>> {
  const names = (doc: Y.Doc) => [...doc.share.keys()].filter((name) => name.startsWith(prefix))
  const read: Part<Readonly<Record<string, string>>>['read'] = (doc) => {
    const texts: Record<string, string> = {}
    for (const name of names(doc)) {
      const text = doc.getText(name).toString()
      if (text !== '') texts[name.slice(prefix.length)] = text
    }
    return texts
  }
  return {
    read,
    update(doc, transaction, before, report) {
      for (const name of names(doc)) {
        // Not `getText`: a text that came from elsewhere has no type yet, and asking for it puts another object in its place.
        const type = doc.share.get(name)
        if (transaction.changed.has(type as never) || transaction.changedParentTypes.has(type as never)) return read(doc, report)
      }
      return before
    },
  }
}

/** One root text. */
export function textPart(name: string): Part<string> {
  return {
    read: (doc) => doc.getText(name).toString(),
    update: (doc, transaction, before) =>
      transaction.changedParentTypes.has(doc.getText(name) as never) ? doc.getText(name).toString() : before,
  }
}

/** A root map of plain values, only those that fit. */
export function valuesPart<T>(name: string, schema: z.core.$ZodType<T>): Part<Records<T>> {
  const read: Part<Records<T>>['read'] = (doc, report) => {
    const values: Record<string, T> = {}
    for (const [key, value] of doc.getMap(name).entries()) {
      const fitting = parsed(schema, value, name, key, report)
      if (fitting !== undefined) values[key] = fitting
    }
    return values
  }
  return {
    read,
    update: (doc, transaction, before, report) => (touchedKeys(transaction, doc.getMap(name)).size === 0 ? before : read(doc, report)),
  }
}

function parsed<T>(
  schema: z.core.$ZodType<T>,
  value: unknown,
  where: string,
  key: string,
  report: (invalid: InvalidRecord) => void,
): T | undefined {
  const result = safeParse(schema, value)
  if (result.success) return result.data
  report({ where, key, problem: result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') })
  return undefined
}

/** The keys of `root` whose value, or anything inside it, changed in this transaction. */
function touchedKeys<V>(transaction: Y.Transaction, root: Y.Map<V>): Set<string> {
  const touched = new Set<string>()
  for (const event of transaction.changedParentTypes.get(root as never) ?? []) {
    const key = keyUnder(root, event.target as Y.AbstractType<unknown>)
    if (key !== undefined) touched.add(key)
    else if (event instanceof Y.YMapEvent) for (const changed of event.keysChanged) touched.add(String(changed))
  }
  return touched
}

/** The key of `root` that `type` lies under. Not read from `event.path`, which counts from the root only where somebody observes it deeply. */
function keyUnder<V>(root: Y.Map<V>, type: Y.AbstractType<unknown>): string | undefined {
  for (let item = type._item; item !== null;) {
    const { parent, parentSub } = item
    if (!(parent instanceof Y.AbstractType)) return undefined
    if (parent === (root as Y.AbstractType<unknown>)) return parentSub ?? undefined
    item = parent._item
  }
  return undefined
}
