/* Which cluster titles say the same thing. Deliberately careful: a wrong link is worse than one more to make by hand. */

const fillers = new Set(['a', 'an', 'the', 'of', 'for', 'to', 'in', 'on', 'at', 'by', 'and', 'or', 'with', 'our'])

/**
 * The words that carry a title, in order: lower case, without punctuation, accents, filler words and plural endings.
 * "The SMEs’ Value-Chains" → sme, value, chain.
 */
export function wordsOf(title: string): string[] {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]s?(?=\s|$)/gu, '')
    .replaceAll(/&/g, ' and ')
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const telling = words.filter((word) => !fillers.has(word))
  return (telling.length === 0 ? words : telling).map(baseForm)
}

/** Singular and -is- spelling. Rough, but the same for both titles that are compared. */
function baseForm(word: string): string {
  const singular =
    word.length > 4 && word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.length > 2 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word
  return singular.replace(/iz(e|er|ed|ing|ation)$/, 'is$1')
}

/** `exact`: the same words in the same order. `near`: the same words in another order, or written apart, or with one slip of the pen. */
export type Likeness = 'exact' | 'near'

/** How alike two titles are, or undefined where they are not. */
export function likeness(a: string, b: string): Likeness | undefined {
  return likenessOfWords(wordsOf(a), wordsOf(b))
}

function likenessOfWords(a: readonly string[], b: readonly string[]): Likeness | undefined {
  if (a.length === 0 || b.length === 0) return undefined
  if (a.join(' ') === b.join(' ')) return 'exact'
  if (a.join('') === b.join('')) return 'near'
  if (a.length !== b.length) return undefined
  const left = [...b]
  for (const word of a) {
    const match = left.includes(word) ? left.indexOf(word) : left.findIndex((other) => isSlip(word, other))
    if (match === -1) return undefined
    left.splice(match, 1)
  }
  return 'near'
}

/** Long words only, and never the first letter: "funding" and "finding", "formal" and "normal" are words of their own. */
function isSlip(a: string, b: string): boolean {
  return a.length >= 8 && b.length >= 8 && a[0] === b[0] && !/\d/.test(a + b) && withinOneEdit(a, b)
}

/** At most one letter more, less or different, or two neighbours swapped. */
function withinOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  return swapped || short.slice(at + 1) === long.slice(at + 1)
}

/** A cluster to find a theme for. `theme` is the one that it is linked to already. */
export interface TitledCluster {
  table: string
  cluster: string
  title: string
  question: string
  theme?: string | undefined
}

/** Clusters that say the same: link them to `theme`, or where there is none yet, to a new one called `label`. */
export interface LinkSuggestion {
  question: string
  theme: string | undefined
  label: string
  likeness: Likeness
  clusters: { table: string; cluster: string }[]
}

/**
 * Suggests themes for clusters without one, from titles alone. A cluster goes where a theme's label, or a cluster that the theme has
 * already, says the same; otherwise clusters of at least two tables make a new theme together. Questions are never mixed.
 */
export function suggestLinks(
  clusters: readonly TitledCluster[],
  themes: readonly { id: string; label: string; question: string }[],
): LinkSuggestion[] {
  const questions = [...new Set(clusters.map((cluster) => cluster.question))]
  return questions.flatMap((question) => {
    const here = clusters.filter((cluster) => cluster.question === question)
    const own = themes.filter((theme) => theme.question === question)
    return suggestForQuestion(question, here, own)
  })
}

interface Group {
  theme: string | undefined
  label: string
  /** Every wording in the group; a cluster joins where it is like any of them. */
  wordings: string[][]
  likeness: Likeness
  clusters: TitledCluster[]
}

function suggestForQuestion(
  question: string,
  clusters: TitledCluster[],
  themes: readonly { id: string; label: string }[],
): LinkSuggestion[] {
  const groups: Group[] = themes.map(({ id, label }) => {
    const linked = clusters.filter((cluster) => cluster.theme === id).map((cluster) => wordsOf(cluster.title))
    return { theme: id, label, wordings: [wordsOf(label), ...linked], likeness: 'exact', clusters: [] }
  })
  for (const cluster of clusters) {
    if (cluster.theme !== undefined) continue
    const words = wordsOf(cluster.title)
    if (words.length === 0) continue
    const found = bestGroup(groups, words)
    if (found === undefined)
      groups.push({ theme: undefined, label: cluster.title, wordings: [words], likeness: 'exact', clusters: [cluster] })
    else {
      found.group.clusters.push(cluster)
      found.group.wordings.push(words)
      if (found.likeness === 'near') found.group.likeness = 'near'
    }
  }
  return groups.filter(isWorthSaying).map(({ theme, likeness, clusters: members, label }) => ({
    question,
    theme,
    label: theme === undefined ? commonestTitle(members) : label,
    likeness,
    clusters: members.map(({ table, cluster }) => ({ table, cluster })),
  }))
}

function bestGroup(groups: readonly Group[], words: string[]): { group: Group; likeness: Likeness } | undefined {
  let near: Group | undefined
  for (const group of groups) {
    const found = group.wordings.map((wording) => likenessOfWords(wording, words))
    if (found.includes('exact')) return { group, likeness: 'exact' }
    if (near === undefined && found.includes('near')) near = group
  }
  return near === undefined ? undefined : { group: near, likeness: 'near' }
}

function isWorthSaying({ theme, clusters }: Group): boolean {
  return theme === undefined ? new Set(clusters.map((cluster) => cluster.table)).size >= 2 : clusters.length > 0
}

function commonestTitle(clusters: readonly TitledCluster[]): string {
  const counts = new Map<string, number>()
  for (const { title } of clusters) counts.set(title, (counts.get(title) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
}
