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

/** One part of a picture: reads it whole, or again where something was touched. */
export interface Part<V> {
  read(doc: Y.Doc, report: (invalid: InvalidRecord) => void): V
  /** The new value, or `before` itself where nothing of this part was touched. */
  update(doc: Y.Doc, touched: Touched, before: V, report: (invalid: InvalidRecord) => void): V
}

/** Names of root types in which something changed, and under which of their keys; texts have none. */
export type Touched = ReadonlyMap<string, ReadonlySet<string>>

export type Parts<S> = { readonly [K in keyof S]: Part<S[K]> }

export function project<S extends object>(doc: Y.Doc, parts: Parts<S>): Projection<S> {
  const listeners = new Set<() => void>()
  const invalid = new Map<string, InvalidRecord>()
  const report = (problem: InvalidRecord) => invalid.set(`${problem.where}/${problem.key}`, problem)
  const names = Object.keys(parts) as (keyof S)[]

  let picture = readParts(doc, parts, report)
  const touched = new Map<string, Set<string>>()

  /** Reads again what was touched. Says whether that changed the picture. */
  const update = (): boolean => {
    let next: S | undefined
    for (const name of names) {
      const value = parts[name].update(doc, touched, picture[name], report)
      if (value !== picture[name]) next = { ...(next ?? picture), [name]: value }
    }
    touched.clear()
    if (next === undefined) return false
    picture = next
    return true
  }

  // Where nobody waits for news, what was touched is read when somebody asks: once, however often it changed.
  const onTransaction = (transaction: Y.Transaction) => {
    noteTouched(transaction, touched)
    if (listeners.size > 0 && update()) for (const listener of Array.from(listeners)) listener()
  }
  doc.on('afterTransaction', onTransaction)

  const current = (): S => {
    if (touched.size > 0) update()
    return picture
  }

  return {
    get: current,
    subscribe(listener) {
      current()
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    invalid() {
      current()
      return [...invalid.values()]
    },
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
    update(doc, touched, before, report) {
      const map = doc.getMap<Y.Map<unknown>>(collection.name)
      const keys = touched.get(collection.name)
      if (keys === undefined || keys.size === 0) return before
      const records: Record<string, T> = { ...before }
      for (const key of keys) {
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
    update: (doc, touched, before, report) => (touched.has(name) ? read(doc, report) : before),
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
    update: (doc, touched, before, report) => ([...touched.keys()].some((name) => name.startsWith(prefix)) ? read(doc, report) : before),
  }
}

/** One root text. */
export function textPart(name: string): Part<string> {
  return {
    read: (doc) => doc.getText(name).toString(),
    update: (doc, touched, before) => (touched.has(name) ? doc.getText(name).toString() : before),
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
    update: (doc, touched, before, report) => (touched.has(name) ? read(doc, report) : before),
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

/** Adds what a transaction touched. */
function noteTouched(transaction: Y.Transaction, touched: Map<string, Set<string>>): void {
  for (const [type, keys] of transaction.changed) {
    const { root, key } = placeOf(type as Y.AbstractType<unknown>)
    // By name: a root type that came from elsewhere is replaced by another object when it is first asked for.
    const name = Y.findRootTypeKey(root)
    const known = touched.get(name) ?? new Set()
    touched.set(name, known)
    for (const changed of key === undefined ? keys : [key]) if (changed !== null) known.add(changed)
  }
}

/** The root type that a type lies in and under which of its keys; no key for a root type itself. */
function placeOf(type: Y.AbstractType<unknown>): { root: Y.AbstractType<unknown>; key: string | undefined } {
  let root = type
  let key: string | undefined
  while (root._item?.parent instanceof Y.AbstractType) {
    key = root._item.parentSub ?? undefined
    root = root._item.parent
  }
  return { root, key }
}
