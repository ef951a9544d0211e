/** One shape per table colour, as a path on a 40-unit square: three sides for table 3, four for 4, and so on. */
export const tableShapes: readonly string[] = [
  'M20 2.5A17.5 17.5 0 0 1 20 37.5A17.5 17.5 0 0 1 20 2.5Z',
  'M4 36V20A16 16 0 0 1 20 4H36V20A16 16 0 0 1 20 36Z',
  'M20 2.5 38.5 36H1.5Z',
  'M4 4H36V36H4Z',
  'M20 2 38.3 15.3 31.3 36.7H8.7L1.7 15.3Z',
  'M20 1 36.5 10.5V29.5L20 39 3.5 29.5V10.5Z',
  'M4.5 37V19a15.5 15.5 0 0 1 31 0V37Z',
  'M25.8 6A6.05 6.05 0 0 1 34 14.2A6.05 6.05 0 0 1 34 25.8A6.05 6.05 0 0 1 25.8 34A6.05 6.05 0 0 1 14.2 34A6.05 6.05 0 0 1 6 25.8A6.05 6.05 0 0 1 6 14.2A6.05 6.05 0 0 1 14.2 6A6.05 6.05 0 0 1 25.8 6Z',
  'M12.5 2.5h15v10h10v15h-10v10h-15v-10h-10v-15h10Z',
  'M20 1.5C25.5 10 35.5 16 35.5 25a15.5 13.5 0 0 1-31 0C4.5 16 14.5 10 20 1.5Z',
  'M4.5 4h31v15.5c0 9.5-7 15.5-15.5 18.5C11.5 35 4.5 29 4.5 19.5Z',
  'M20 .5 26.8 11.6 39.5 14.7 31 24.6 32 37.6 20 32.6 8 37.6 9 24.6 .5 14.7 13.2 11.6Z',
]

// Where a number looks centred is not where the box has its centre.
const numberDrops: Readonly<Record<number, string>> = { 2: '.14em', 6: '.05em', 9: '.12em', 11: '.04em' }

/** Which of the twelve looks a table has: numbers past 12 begin again. `number` counts from 1. */
export function tableLook(number: number): { readonly index: number; readonly drop: string } {
  const index = (((Math.trunc(number) - 1) % 12) + 12) % 12
  return { index, drop: numberDrops[index] ?? '0' }
}

/** The three colours of a table as CSS values: its ink, what is written on it, and its wash. */
export function tableColours(number: number): { readonly ink: string; readonly on: string; readonly wash: string } {
  const name = `--t${tableLook(number).index + 1}`
  return { ink: `var(${name})`, on: `var(${name}-on)`, wash: `var(${name}-wash)` }
}
