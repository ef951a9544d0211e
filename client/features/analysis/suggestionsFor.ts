import type { QuestionAnalysis } from '#shared/rules/tiers.ts'
import { suggestLinks, type LinkSuggestion } from '#shared/rules/similarity.ts'

/** Clusters of a question whose titles say the same as a theme's, or as each other's. */
export function suggestionsFor(question: QuestionAnalysis): LinkSuggestion[] {
  const linked = question.themes.flatMap(({ theme, tables }) =>
    tables.flatMap(({ table, clusters }) =>
      clusters.map(({ id, title }) => ({ table: table.id, cluster: id, title, question: question.id, theme: theme.id })),
    ),
  )
  const free = question.unlinked.map(({ table, cluster }) => ({
    table: table.id,
    cluster: cluster.id,
    title: cluster.title,
    question: question.id,
  }))
  return suggestLinks(
    [...linked, ...free],
    question.themes.map(({ theme }) => theme),
  )
}
