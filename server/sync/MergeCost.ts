import * as Y from 'yjs'
import type { Holder, Placement } from './Placement.ts'
import { UpdateRefused, type ScannedItem, type StructId, type UpdateScan } from './scanUpdate.ts'

/** Moving this many entries of a list in memory takes about as long as looking at one item. */
const entriesPerStep = 250

/** One text, or the successive values under one key: what new items are put between, as this update will leave it. */
interface Line {
  /** What follows an id, or the beginning (''), where the update changed it. */
  readonly next: Map<string, StructId | undefined>
  added: number
  /** Somebody else's items came between, so that where items end up is no longer known here. */
  tangled: boolean
}

/**
 * Items that Yjs will look at to merge an update.
 * @param most at most, for the whole update
 * @throws UpdateRefused `too-large`, `invalid`
 */
export function mergeCost(doc: Y.Doc, placement: Placement, scan: UpdateScan, most: number): number {
  return liesBetweenNeighbours(placement, scan) ? 0 : new MergeCost(doc, placement, most).of(scan)
}

/** A single item between two that are neighbours still: most updates are of this kind, and there is nothing to look at. */
function liesBetweenNeighbours(placement: Placement, { items, deletions }: UpdateScan): boolean {
  const [item] = items
  if (item?.left === undefined || items.length > 1 || deletions.length > 0) return false
  const before = placement.structAt(item.left)
  return before instanceof Y.Item && before.lastId.clock === item.left.clock && isSame(before.right?.id, item.right)
}

/**
 * How much work an update makes Yjs. A new item names its neighbours; where they are neighbours no longer, Yjs looks at
 * everything between them, for each item. People produce a little of that, made-up updates of a few kilobytes could produce seconds of it.
 */
class MergeCost {
  readonly #doc: Y.Doc
  readonly #placement: Placement
  readonly #lines = new Map<Holder, Map<string, Line>>()
  readonly #firsts = new Map<Holder, Map<string, ScannedItem>>()
  readonly #added = new Set<ScannedItem>()
  readonly #most: number
  #left: number

  /** @param most items to look at, for the whole update */
  constructor(doc: Y.Doc, placement: Placement, most: number) {
    this.#doc = doc
    this.#placement = placement
    this.#most = most
    this.#left = most
  }

  /**
   * @returns items to look at
   * @throws UpdateRefused `too-large`
   */
  of({ items, deletions }: UpdateScan): number {
    for (const item of items) this.#addWithNeighbours(item)
    // Each range is cut out of its client's list on its own.
    for (const { client } of deletions) this.#spend(this.#moved(client))
    return this.#most - this.#left
  }

  /** Neighbours first, in the order in which they were written. */
  #addWithNeighbours(item: ScannedItem): void {
    if (this.#placement.itemAt(item) === undefined) return // known already
    const waiting = [item]
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      const before = this.#added.has(next) ? undefined : this.#missingNeighbour(next)
      if (before === undefined) {
        if (!this.#added.has(next)) this.#add(next)
        this.#added.add(next)
        waiting.pop()
      } else waiting.push(before)
    }
  }

  #missingNeighbour({ left, right }: ScannedItem): ScannedItem | undefined {
    for (const id of [left, right]) {
      const item = id === undefined ? undefined : this.#placement.itemAt(id)
      if (item !== undefined && !this.#added.has(item)) return item
    }
    return undefined
  }

  #add(item: ScannedItem): void {
    const place = this.#placement.of(item)
    if (place === 'gone' || this.#isFirst(item, place)) return
    const line = this.#line(place.holder, place.key ?? '')
    const { left, right } = item
    if (left !== undefined && this.#splits(left, 'after')) this.#spend(this.#moved(left.client))
    if (right !== undefined && this.#splits(right, 'before')) this.#spend(this.#moved(right.client))
    const following = left === undefined ? this.#first(line, place) : this.#following(line, left)
    if (!isSame(following, right)) {
      this.#walk(line, following, right)
      line.tangled = true
    }
    if (line.tangled) this.#spend(line.added)
    line.next.set(left === undefined ? '' : keyOf(left), { client: item.client, clock: item.clock })
    line.next.set(keyOf(lastOf(item)), following)
    line.added++
  }

  /** The first value ever under a key: there is nothing to look at, and most of an update is of this kind. */
  #isFirst(item: ScannedItem, { holder, key }: { holder: Holder; key: string | undefined }): boolean {
    if (key === undefined || item.left !== undefined || item.right !== undefined || holder.type?._map.has(key) === true) return false
    const firsts = this.#firsts.get(holder) ?? new Map<string, ScannedItem>()
    this.#firsts.set(holder, firsts)
    if (firsts.has(key)) return false
    firsts.set(key, item)
    return true
  }

  #walk(line: Line, from: StructId | undefined, to: StructId | undefined): void {
    let at = from
    for (; at !== undefined && !isSame(at, to); at = this.#following(line, this.#endOf(at))) this.#spend(1)
    // Replicas that meet such items in another order would put them elsewhere.
    if (at === undefined && to !== undefined) throw new UpdateRefused('invalid', 'This lies between neighbours that are none.')
  }

  #line(holder: Holder, key: string): Line {
    const lines = this.#lines.get(holder) ?? new Map<string, Line>()
    this.#lines.set(holder, lines)
    const known = lines.get(key)
    if (known !== undefined) return known
    const line: Line = { next: new Map(), added: 0, tangled: false }
    const first = this.#firsts.get(holder)?.get(key)
    if (first !== undefined) line.next.set('', first).set(keyOf(lastOf(first)), undefined)
    lines.set(key, line)
    return line
  }

  #first(line: Line, { holder: { type }, key }: { holder: Holder; key: string | undefined }): StructId | undefined {
    if (line.next.has('')) return line.next.get('')
    let first = key === undefined ? type?._start : type?._map.get(key)
    while (first?.left instanceof Y.Item) {
      this.#spend(1)
      first = first.left
    }
    return first?.id
  }

  #following(line: Line, id: StructId): StructId | undefined {
    const key = keyOf(id)
    if (line.next.has(key)) return line.next.get(key)
    const { client, clock } = id
    if (clock < this.#endOf(id).clock) return { client, clock: clock + 1 }
    const struct = this.#placement.structAt(id)
    return struct instanceof Y.Item ? struct.right?.id : undefined
  }

  /** The last id of the item that has this one. */
  #endOf(id: StructId): StructId {
    const item = this.#placement.itemAt(id)
    if (item !== undefined) return lastOf(item)
    const struct = this.#placement.structAt(id)
    return struct === undefined ? id : { client: id.client, clock: struct.id.clock + struct.length - 1 }
  }

  #splits(id: StructId, side: 'before' | 'after'): boolean {
    const struct = this.#placement.structAt(id)
    if (struct === undefined) return false
    return side === 'before' ? id.clock > struct.id.clock : id.clock < struct.id.clock + struct.length - 1
  }

  /** Splitting one struct moves the rest of its client's list. */
  #moved(client: number): number {
    return 1 + (this.#doc.store.clients.get(client)?.length ?? 0) / entriesPerStep
  }

  #spend(steps: number): void {
    this.#left -= steps
    if (this.#left < 0) throw new UpdateRefused('too-large', 'This is too much in one step.')
  }
}

const keyOf = ({ client, clock }: StructId): string => `${client}:${clock}`
const isSame = (one: StructId | undefined, other: StructId | undefined): boolean =>
  one?.client === other?.client && one?.clock === other?.clock
const lastOf = ({ client, clock, length }: ScannedItem): StructId => ({ client, clock: clock + length - 1 })
