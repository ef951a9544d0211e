import type { ServerName } from './ServerProcess.ts'
import type { Figures, Row, Scene } from './scenes/Scene.ts'

export type Runs = Readonly<Partial<Record<ServerName, readonly Figures[]>>>

/** Medians of every figure of every server. */
export function mediansOf(runs: Runs): Partial<Record<ServerName, Figures>> {
  return Object.fromEntries(
    Object.entries(runs).map(([server, figures]) => {
      const names = Object.keys(figures[0] ?? {})
      return [server, Object.fromEntries(names.map((name) => [name, median(figures.map((each) => each[name] ?? NaN))]))]
    }),
  )
}

/** The scene as a Markdown table: medians, in brackets as multiples of the limit's, and whether what Sheaf must show holds. */
export function sceneTable({ name, title, rows, servers }: Scene, runs: Runs): string {
  const medians = mediansOf(runs)
  const present = servers.filter((server) => (runs[server]?.length ?? 0) > 0)
  const cell = (row: Row, server: ServerName): string => {
    const value = medians[server]?.[row.figure] ?? NaN
    if (Number.isNaN(value)) return '–'
    const limit = medians.limit?.[row.figure] ?? NaN
    return server === 'limit' || Number.isNaN(limit)
      ? value.toFixed(row.digits)
      : `${value.toFixed(row.digits)} (${(value / limit).toFixed(2)} ×)`
  }
  const verdict = ({ target }: Row): string =>
    target === undefined ? '' : `${target.text}: ${target.holds(medians) ? 'holds' : 'does not hold'}`
  return [
    `**${name}**: ${title}`,
    '',
    `| | ${present.map((server) => titles[server]).join(' | ')} | Sheaf must show |`,
    `|---|${present.map(() => '---:|').join('')}---|`,
    ...rows.map((row) => `| ${row.title} | ${present.map((server) => cell(row, server)).join(' | ')} | ${verdict(row)} |`),
    '',
  ].join('\n')
}

const titles: Record<ServerName, string> = { sheaf: 'Sheaf', 'y-websocket': 'y-websocket-server', hocuspocus: 'Hocuspocus', limit: 'limit' }

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}
