/** A copy of `items` with the one at `from` standing at `to`; out-of-range moves change nothing. */
export function reorder<T>(items: readonly T[], from: number, to: number): T[] {
  const copy = [...items]
  if (from === to || to < 0 || to >= items.length) return copy
  const [moved] = copy.splice(from, 1)
  if (moved === undefined) return copy
  copy.splice(to, 0, moved)
  return copy
}
