import * as Y from 'yjs'
import type { DocumentName } from './DocumentName.ts'
import { UpdateRefused, type ScannedItem, type StructId } from './scanUpdate.ts'
import { rootShape, type Shape } from './shapes.ts'

type Type = Y.AbstractType<unknown>

/** A shared type, in the document or about to be: what it may hold, and what an update adds to it. */
export interface Holder {
  readonly shape: Shape
  /** Missing while only the update knows it. */
  readonly type: Type | undefined
}

/** Where an item of an update will lie; `gone` where Yjs will find nothing left to put it into. */
export type Place = { holder: Holder; key: string | undefined } | 'gone'

const nowhere = () => new UpdateRefused('invalid', 'The documents of a workshop do not hold such content.')
const circle = () => new UpdateRefused('gap', 'Something that this builds on has not arrived.')

/** Finds out where the items of one update will lie, the way Yjs will when it takes them in. Everything they mention is known. */
export class Placement {
  readonly #doc: Y.Doc
  readonly #document: DocumentName
  readonly #items: readonly ScannedItem[]
  /** Made when one builds on another of them. */
  #itemsByClient: ReadonlyMap<number, readonly ScannedItem[]> | undefined
  readonly #places = new Map<ScannedItem, Place>()
  /** By the type, a root type's name, or the item that brings the type. */
  readonly #holders = new Map<Type | string | ScannedItem, Holder>()
  /** Some of the items find nothing left to be put into. */
  losesItems = false
  /** Root types that the document does not have yet. */
  newRoots = 0

  constructor(doc: Y.Doc, document: DocumentName, items: readonly ScannedItem[]) {
    this.#doc = doc
    this.#document = document
    this.#items = items
  }

  /** @throws UpdateRefused `invalid` where documents have no such place; `gap` for items that lie beside one another in a circle */
  of(item: ScannedItem): Place {
    const known = this.#places.get(item)
    if (known !== undefined) return known
    if (this.#unplacedBefore(item) !== undefined) return this.#placeInOrder(item)
    return this.#place(item)
  }

  #place(item: ScannedItem): Place {
    const place = this.#placeOf(item)
    if (place === 'gone') this.losesItems = true
    this.#places.set(item, place)
    return place
  }

  /** Places what it builds on first. */
  #placeInOrder(item: ScannedItem): Place {
    const waiting = [item]
    const pending = new Set(waiting)
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      const before = this.#places.has(next) ? undefined : this.#unplacedBefore(next)
      if (before === undefined) {
        if (!this.#places.has(next)) this.#place(next)
        waiting.pop()
      } else {
        if (pending.has(before)) throw circle()
        pending.add(before)
        waiting.push(before)
      }
    }
    return this.#places.get(item) ?? 'gone'
  }

  /** The item of this update with the id, unless the document has it already. */
  itemAt({ client, clock }: StructId): ScannedItem | undefined {
    if (clock < Y.getState(this.#doc.store, client)) return undefined
    this.#itemsByClient ??= Map.groupBy(this.#items, (item) => item.client)
    const items = this.#itemsByClient.get(client) ?? []
    let [low, high] = [0, items.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const item = items[middle]
      if (item === undefined || item.clock > clock) high = middle - 1
      else if (item.clock + item.length <= clock) low = middle + 1
      else return item
    }
    return undefined
  }

  #unplacedBefore({ left, right, parent }: ScannedItem): ScannedItem | undefined {
    for (const id of [left, right, parent]) {
      const item = typeof id === 'object' ? this.itemAt(id) : undefined
      if (item !== undefined && !this.#places.has(item)) return item
    }
    return undefined
  }

  #placeOf({ left, right, parent, key }: ScannedItem): Place {
    const neighbour = left ?? right
    if (neighbour !== undefined) {
      const place = this.#placeBeside(neighbour)
      if (left !== undefined && right !== undefined) {
        const other = this.#placeBeside(right)
        if (place === 'gone' || other === 'gone') return this.#placeHalfGone(place === 'gone' ? other : place, [left, right])
        checkSame(place, other)
      }
      // Values under a key only ever follow one another.
      if (right !== undefined && place !== 'gone' && place.key !== undefined) throw nowhere()
      return place
    }
    const holder = typeof parent === 'object' ? this.#holderIn(parent) : this.#root(parent ?? '')
    return holder === undefined ? 'gone' : { holder, key }
  }

  #placeBeside(id: StructId): Place {
    const item = this.itemAt(id)
    if (item !== undefined) return this.#places.get(item) ?? 'gone'
    const struct = this.structAt(id)
    if (!(struct instanceof Y.Item) || !(struct.parent instanceof Y.AbstractType)) return 'gone'
    return { holder: this.#ofType(struct.parent), key: struct.parentSub ?? undefined }
  }

  /**
   * At least one neighbour is gone, or yet to come. Yjs drops such an item; another replica may still have the neighbour, and would keep it.
   * @throws UpdateRefused `invalid` where the other is in a place that is still there: neighbours come and go together
   */
  #placeHalfGone(other: Place, neighbours: readonly StructId[]): Place {
    if (other === 'gone' || other.holder.type?._item?.deleted === true) return 'gone'
    if (neighbours.some((id) => this.itemAt(id) === undefined && this.structAt(id) === undefined)) return 'gone'
    throw nowhere()
  }

  /** The type that the item with this id holds. */
  #holderIn(id: StructId): Holder | undefined {
    const item = this.itemAt(id)
    if (item !== undefined) return this.#ofNew(item)
    const struct = this.structAt(id)
    return struct instanceof Y.Item && struct.content instanceof Y.ContentType ? this.#ofType(struct.content.type) : undefined
  }

  /** What the document has under this id. */
  structAt({ client, clock }: StructId): Y.Item | Y.GC | undefined {
    const structs = this.#doc.store.clients.get(client)
    return structs === undefined || clock >= Y.getState(this.#doc.store, client) ? undefined : structs[Y.findIndexSS(structs, clock)]
  }

  #ofNew(item: ScannedItem): Holder | undefined {
    const known = this.#holders.get(item)
    if (known !== undefined) return known
    const place = this.#places.get(item) ?? 'gone'
    if (place === 'gone' || item.content.kind !== 'type') return undefined
    const holder = { shape: shapeUnder(place.holder.shape, place.key), type: undefined }
    this.#holders.set(item, holder)
    return holder
  }

  #ofType(type: Type): Holder {
    const known = this.#holders.get(type)
    if (known !== undefined) return known
    if (type._item === null) return this.#root(Y.findRootTypeKey(type))
    const holder = { shape: shapeOf(type, this.#document), type }
    this.#holders.set(type, holder)
    return holder
  }

  #root(name: string): Holder {
    const known = this.#holders.get(name)
    if (known !== undefined) return known
    const shape = rootShape(this.#document, name)
    if (shape === undefined) throw nowhere()
    const holder = { shape, type: this.#doc.share.get(name) as Type | undefined }
    this.#holders.set(name, holder)
    if (holder.type === undefined) this.newRoots++
    return holder
  }
}

/** @throws UpdateRefused `invalid` for neighbours in different places */
function checkSame(one: Exclude<Place, 'gone'>, other: Exclude<Place, 'gone'>): void {
  if (one.holder !== other.holder || one.key !== other.key) throw nowhere()
}

/** A type stays where it is for good. */
const shapes = new WeakMap<Type, Shape>()

/** What a type that a document has may hold. @throws UpdateRefused `invalid` where documents have no such place */
function shapeOf(type: Type, document: DocumentName): Shape {
  const known = shapes.get(type)
  if (known !== undefined) return known
  const shape = type._item === null ? rootShape(document, Y.findRootTypeKey(type)) : shapeInside(type._item, document)
  if (shape === undefined) throw nowhere()
  shapes.set(type, shape)
  return shape
}

function shapeInside({ parent, parentSub }: Y.Item, document: DocumentName): Shape {
  if (!(parent instanceof Y.AbstractType)) throw nowhere()
  return shapeUnder(shapeOf(parent, document), parentSub ?? undefined)
}

/** @throws UpdateRefused `invalid` */
export function shapeUnder(shape: Shape, key: string | undefined): Shape {
  const under = shape.kind === 'map' && key !== undefined ? shape.under(key) : undefined
  if (under === undefined) throw nowhere()
  return under
}
