/**
 * Where a key moves the focus in a menu of `names`; undefined when the key is not for moving.
 * A letter goes to the next item that begins with it, starting after `at` and wrapping round.
 */
export function menuFocusAfter(key: string, at: number, names: readonly string[]): number | undefined {
  const count = names.length
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (Math.max(at, 0) - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (Array.from(key).length !== 1 || key === ' ') return undefined
  const wanted = key.toLocaleLowerCase()
  for (let step = 1; step <= count; step += 1) {
    const index = (at + step) % count
    if (names[index]?.toLocaleLowerCase().startsWith(wanted)) return index
  }
  return undefined
}
