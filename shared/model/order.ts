import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { byOrder } from './record.ts'

type Orderable = { id: string; order: string }

/** The key for a record put after everything in `siblings`. */
export function orderAtEnd(siblings: Iterable<Orderable>): string {
  const last = [...siblings].sort(byOrder).at(-1)
  return generateKeyBetween(last?.order ?? null, null)
}

/**
 * The key that puts a record at `index` (0 is first) among `siblings`.
 * `siblings` must not contain the moved record. Neighbours with equal keys (two people inserted at
 * the same place while apart) leave no room between them: the key then goes after the whole tie.
 */
export function orderAt(siblings: Iterable<Orderable>, index: number): string {
  const sorted = [...siblings].sort(byOrder)
  const at = Math.max(0, Math.min(index, sorted.length))
  const before = sorted[at - 1]?.order ?? null
  const after = sorted.slice(at).find((record) => before === null || record.order > before)?.order ?? null
  return generateKeyBetween(before, after)
}

/** `count` keys in ascending order, for records made together. */
export function ordersFor(count: number): string[] {
  return generateNKeysBetween(null, null, count)
}
