/**
 * The same items in an order that depends on `seed` and on each item's id alone: everyone gets an order of their own, which stays when
 * the page is loaded again, and an item that comes or goes moves no other past its neighbours.
 */
export function seededOrder<T extends { readonly id: string }>(items: readonly T[], seed: string): T[] {
  return items
    .map((item) => ({ item, key: hash(`${seed}/${item.id}`) }))
    .sort((a, b) => a.key - b.key || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item)
}

/** FNV-1a with a final mix, so that ids which differ in their last letter only do not end up side by side. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
