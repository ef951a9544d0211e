import type { ComposedPoster } from '#shared/rules/poster.ts'

/** Who took part, as far as they may be named: the rapporteur, and the other authors of the notes on the sheet, each once. */
export function posterNames(
  poster: ComposedPoster,
  nameOf: ((person: string | undefined) => string) | undefined,
): { readonly rapporteur: string; readonly others: readonly string[] } {
  if (nameOf === undefined) return { rapporteur: '', others: [] }
  const taker = poster.table.rapporteur
  const authors = new Set(poster.clusters.flatMap((cluster) => cluster.notes.flatMap((note) => note.author ?? [])))
  const others = [...authors]
    .filter((person) => person !== taker)
    .map(nameOf)
    .filter((name) => name !== '')
  return { rapporteur: nameOf(taker), others }
}
