/**
 * How many tables people make. Rounded to the nearest number, so that 50 people at tables of eight make six of eight or nine rather
 * than seven half-empty ones. Everyone finds a chair: `capacity` × `count` is never less than `people`.
 */
export function tablesFor(
  people: number,
  tableSize: number,
  atLeast = 1,
): { count: number; capacity: number; smallest: number; largest: number } {
  const count = Math.max(atLeast, 1, Math.round(people / tableSize))
  const largest = Math.ceil(people / count)
  return { count, capacity: Math.max(tableSize, largest), smallest: Math.floor(people / count), largest }
}
