import type { NamesOnNotes } from '../model/workshop.ts'

/** A name as the workshop shows it: the first name, initials, or nothing. */
export function shownName(name: string, shown: NamesOnNotes): string {
  if (shown === 'none') return ''
  const words = name.split(/\s+/u).filter((word) => word !== '')
  return shown === 'first' ? (words[0] ?? '') : words.map(initial).join('')
}

const letters = new Intl.Segmenter()

/** What a reader takes for the first letter: an accent or the second half of an emoji stays with it. */
const initial = (word: string): string => letters.segment(word).containing(0)?.segment.toLocaleUpperCase() ?? ''
