import type { ComposedPoster } from '#shared/rules/poster.ts'

/** Lower case without accents, so that "Lukasz" finds "Łukasz" and "Etxeberría". */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')

/** Does the poster have all these words, anywhere? Nothing asked: yes. */
export function hasWords(poster: ComposedPoster, words: string): boolean {
  const wanted = plain(words)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (wanted.length === 0) return true
  const clusters = poster.clusters.flatMap((cluster) => [cluster.title, ...cluster.notes.map((note) => note.text)])
  const answers = poster.answers.flatMap((answer) => answer.lines)
  const text = plain([poster.title, poster.message, ...clusters, ...answers].join('\n'))
  return wanted.every((word) => text.includes(word))
}
