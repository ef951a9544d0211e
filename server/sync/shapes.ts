import * as z from 'zod/mini'
import { plenaryCollections, synthesisCollections, tableCollections, type Collection } from '#shared/doc/collections.ts'
import { narrativePrefix } from '#shared/doc/synthesis.ts'
import { answerPrefix, messageName } from '#shared/doc/table.ts'
import { isId } from '#shared/ids.ts'
import { Live } from '#shared/model/live.ts'
import { Poster } from '#shared/model/poster.ts'
import { orderAtEnd } from '#shared/model/order.ts'
import { limits, nonEmpty } from '#shared/model/record.ts'
import { Workshop } from '#shared/model/workshop.ts'
import type { DocumentName } from './DocumentName.ts'

/** What may be at a place in a document. Nothing else may, so documents are as deep as this says and no deeper. */
export type Shape = MapShape | TextShape | ValueShape

export interface MapShape {
  kind: 'map'
  /** Keys that it may ever have had; overwritten and deleted ones leave a trace too. */
  mostKeys: number
  under: (key: string) => Shape | undefined
}

export interface TextShape {
  kind: 'text'
  /** In UTF-16 units, as the schemas count. */
  mostLength: number
}

export interface ValueShape {
  kind: 'value'
  fits: (value: unknown) => boolean
}

/** Far more than a hall writes, few enough that every phone can still show them. */
const mostRecords = 5_000
const longestOrder = 200
const longText = limits.text * 4

const isLinkKey = (key: string) => {
  const [table = '', cluster = '', ...more] = key.split('/')
  return more.length === 0 && isId(table) && isId(cluster)
}

/** One key that is none would keep everybody else from adding anything behind it. */
function isOrderKey(key: unknown): boolean {
  if (typeof key !== 'string' || key.length > longestOrder) return false
  try {
    return orderAtEnd([{ id: '', order: key }]) !== ''
  } catch {
    return false
  }
}

const value = (schema: z.core.$ZodType): ValueShape => ({ kind: 'value', fits: (given) => z.safeParse(schema, given).success })
const text = (mostLength: number): TextShape => ({ kind: 'text', mostLength })

/** Every field that the schema has, in any of its forms. */
function fieldsOf(schema: z.core.$ZodType): Map<string, z.core.$ZodType[]> {
  const fields = new Map<string, z.core.$ZodType[]>()
  const forms = schema instanceof z.ZodMiniDiscriminatedUnion ? schema.def.options : [schema]
  for (const form of forms) {
    if (!(form instanceof z.ZodMiniObject)) throw new Error('A record is an object, or one of several.')
    for (const [name, field] of Object.entries(form.shape as Record<string, z.core.$ZodType>))
      fields.set(name, [...(fields.get(name) ?? []), field])
  }
  return fields
}

/** A map with a fixed set of fields. `texts` are those that several people may type in at once. */
function fields(schema: z.core.$ZodType, texts: readonly string[] = []): MapShape {
  const shapes = new Map<string, Shape>()
  for (const [name, forms] of fieldsOf(schema)) {
    if (texts.includes(name)) shapes.set(name, text(limits.note))
    else if (name === 'order') shapes.set(name, { kind: 'value', fits: isOrderKey })
    else shapes.set(name, value(z.union(forms)))
  }
  return { kind: 'map', mostKeys: shapes.size, under: (key) => shapes.get(key) }
}

function records<T>({ schema, texts }: Collection<T>, isKey = isId): MapShape {
  const record = fields(schema, texts)
  return { kind: 'map', mostKeys: mostRecords, under: (key) => (isKey(key) ? record : undefined) }
}

function values(schema: z.core.$ZodType): MapShape {
  const shape = value(schema)
  return { kind: 'map', mostKeys: mostRecords, under: (key) => (isId(key) ? shape : undefined) }
}

const collections = (all: Readonly<Record<string, Collection<unknown>>>) =>
  Object.values(all).map((collection) => [collection.name, records(collection)] as const)

const roots = {
  plenary: new Map<string, Shape>([...collections(plenaryCollections as never), ['workshop', fields(Workshop)], ['live', fields(Live)]]),
  table: new Map<string, Shape>([
    ...collections(tableCollections as never),
    ['choices', values(z.array(nonEmpty(limits.title)).check(z.maxLength(30)))],
    ['poster', fields(Poster)],
    [messageName, text(limits.text)],
  ]),
  synthesis: new Map<string, Shape>([
    ...collections(synthesisCollections as never),
    [synthesisCollections.links.name, records(synthesisCollections.links, isLinkKey)],
    ['prelinked', values(z.boolean())],
  ]),
}

const prefixed = text(longText)

/** What the document may hold under this name; undefined: nothing. */
export function rootShape(document: DocumentName, name: string): Shape | undefined {
  if (document === 'plenary') return roots.plenary.get(name)
  const [kind, prefix] = document === 'synthesis' ? (['synthesis', narrativePrefix] as const) : (['table', answerPrefix] as const)
  return roots[kind].get(name) ?? (name.startsWith(prefix) && isId(name.slice(prefix.length)) ? prefixed : undefined)
}
