import * as Y from 'yjs'
import { shapeUnder, type Holder, type Place, type Placement } from './Placement.ts'
import { UpdateRefused, type Range, type ScannedItem, type UpdateScan } from './scanUpdate.ts'
import type { MapShape } from './shapes.ts'

/** Root types of one document: answers and narratives have one each. */
const mostRoots = 1_000

const notUsedHere = () => new UpdateRefused('invalid', 'The documents of a workshop do not hold such content.')
const tooMany = () => new UpdateRefused('invalid', 'There are too many of these already.')
const tooLong = (most: number) => new UpdateRefused('invalid', `This text would be longer than ${most} characters.`)

/** What an update would add to one shared type: keys to a map, characters to a text. */
interface Addition {
  keys: Set<string> | undefined
  length: number
}

/**
 * Whether what an update adds is what documents hold: known records with known fields that fit, texts no longer than their bound, and
 * no more of them than anybody can use. What is in the document already is not judged again.
 * @throws UpdateRefused `invalid`, `gap`
 */
export function checkContents(doc: Y.Doc, scan: UpdateScan, placement: Placement): void {
  const additions = new Map<Holder, Addition>()
  for (const item of scan.items) {
    const fresh = freshPart(doc, item)
    if (fresh === undefined) continue
    const place = placement.of(item)
    if (place === 'gone') continue
    const { holder, key } = place
    if (!fits(item.content, place)) throw notUsedHere()
    const addition = additions.get(holder) ?? { keys: undefined, length: 0 }
    additions.set(holder, addition)
    if (key !== undefined && holder.type?._map.has(key) !== true) (addition.keys ??= new Set()).add(key)
    if (item.content.kind === 'text') addition.length += fresh.to - fresh.from
  }
  let deletions: Deletions | undefined
  const deletedIn = (holder: Holder) => {
    deletions ??= deletionsOf(doc, scan, placement)
    return (deletions.get(holder) ?? 0) + (holder.type === undefined ? 0 : (deletions.get(holder.type) ?? 0))
  }
  for (const [holder, addition] of additions) checkSize(holder, addition, deletedIn)
  if (placement.newRoots > 0 && doc.share.size + placement.newRoots > mostRoots) throw tooMany()
}

/** The clocks of an item that the document does not have yet. */
export function freshPart(doc: Y.Doc, { client, clock, length }: ScannedItem): Range | undefined {
  const from = Math.max(clock, Y.getState(doc.store, client))
  return from >= clock + length ? undefined : { client, from, to: clock + length }
}

/** Does such content belong in this place? @throws UpdateRefused `invalid` where there is no such place */
function fits(content: ScannedItem['content'], { holder: { shape }, key }: Exclude<Place, 'gone'>): boolean {
  switch (shape.kind) {
    case 'text':
      return key === undefined && (content.kind === 'text' || content.kind === 'deleted')
    case 'map':
      return key !== undefined && fitsUnder(shape, key, content)
    case 'value':
      return false
  }
}

function fitsUnder(map: MapShape, key: string, content: ScannedItem['content']): boolean {
  const shape = shapeUnder(map, key)
  switch (content.kind) {
    case 'deleted':
      return true
    case 'type':
      return (shape.kind === 'map' && content.type === 1) || (shape.kind === 'text' && content.type === 2)
    case 'values':
      return shape.kind === 'value' && content.values.length === 1 && shape.fits(content.values[0])
    case 'text':
      return false
  }
}

function checkSize(holder: Holder, { keys, length }: Addition, deletedIn: (holder: Holder) => number): void {
  const { shape, type } = holder
  if (shape.kind === 'map' && keys !== undefined && (type?._map.size ?? 0) + keys.size > shape.mostKeys) throw tooMany()
  if (shape.kind !== 'text' || length === 0) return
  const before = type?._length ?? 0
  // Replacing a long text by another one is both at once, so what the same update deletes counts, where it matters.
  if (before + length > shape.mostLength && before + length - deletedIn(holder) > shape.mostLength) throw tooLong(shape.mostLength)
}

/** How many characters an update deletes: old ones by the text that they are in, its own by where they will be. */
type Deletions = Map<unknown, number>

function deletionsOf(doc: Y.Doc, scan: UpdateScan, placement: Placement): Deletions {
  const deletions: Deletions = new Map()
  const add = (where: unknown, characters: number) => deletions.set(where, (deletions.get(where) ?? 0) + characters)
  for (const range of scan.deletions) {
    const structs = doc.store.clients.get(range.client) ?? []
    const known = range.from < Y.getState(doc.store, range.client)
    for (let at = known ? Y.findIndexSS(structs, range.from) : structs.length; at < structs.length; at++) {
      const struct = structs[at]
      if (struct === undefined || struct.id.clock >= range.to) break
      if (struct instanceof Y.Item && !struct.deleted && struct.countable)
        add(struct.parent, overlap(range, { from: struct.id.clock, to: struct.id.clock + struct.length }))
    }
  }
  const byClient = Map.groupBy(scan.deletions, (range) => range.client)
  for (const item of scan.items) {
    const ranges = item.content.kind === 'text' ? byClient.get(item.client) : undefined
    const fresh = ranges === undefined ? undefined : freshPart(doc, item)
    const place = fresh === undefined ? 'gone' : placement.of(item)
    if (fresh === undefined || ranges === undefined || place === 'gone') continue
    add(place.holder, deletedOf(fresh, ranges))
  }
  return deletions
}

/** How much of a stretch lies in ranges, which are in order. */
function deletedOf(stretch: Pick<Range, 'from' | 'to'>, ranges: readonly Range[]): number {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.to ?? 0) <= stretch.from) low = middle + 1
    else high = middle
  }
  let sum = 0
  for (let range = ranges[low]; range !== undefined && range.from < stretch.to; range = ranges[++low]) sum += overlap(range, stretch)
  return sum
}

const overlap = (one: Pick<Range, 'from' | 'to'>, other: Pick<Range, 'from' | 'to'>): number =>
  Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from))
