import type { Note } from '../model/note.ts'
import { english, type ReportMessages } from './messages.ts'
import type { Block, GridBlock, PostersBlock, RankingBlock, Report, ReportSection, SheetBlock, TalksBlock, TiersBlock } from './Report.ts'

/** The report as Markdown (CommonMark with tables). What people wrote cannot change its structure: it is escaped. */
export function toMarkdown(report: Report, messages: ReportMessages = english): string {
  const figures = report.figures.map(({ value, label }) => `**${value}** ${escapeMarkdown(label)}`).join(' · ')
  const parts = [
    `# ${escapeMarkdown(report.title)}`,
    escapeMarkdown(report.subtitle),
    figures,
    ...report.sections.map((section) => sectionOf(section, 2, messages)),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** Makes plain text out of anything: no markup, no link, no HTML, no heading or list, on one line. */
export function escapeMarkdown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const inline = line.replaceAll(/[\\`*_{}[\]<>#|~$!&]/g, '\\$&')
  // A bare address would become a link of its own accord.
  const unlinked = inline.replaceAll(/\b(https?|ftp):\/\//gi, (address) => address.replace(':', '\\:'))
  return unlinked.replace(/^([-+=])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2')
}

function sectionOf(section: ReportSection, depth: number, messages: ReportMessages): string {
  const heading = `${'#'.repeat(Math.min(depth, 6))} ${escapeMarkdown(section.title)}`
  const blocks = section.blocks.map((block) => blockOf(block, depth, messages))
  return [heading, ...blocks, ...section.sections.map((child) => sectionOf(child, depth + 1, messages))].join('\n\n')
}

function blockOf(block: Block, depth: number, messages: ReportMessages): string {
  switch (block.kind) {
    case 'paragraph': {
      const text = escapeMarkdown(block.text)
      if (block.style === 'quote') return `> ${text}`
      return block.style === 'lead' || block.style === 'small' ? `*${text}*` : text
    }
    case 'list':
      return block.items
        .map(
          ({ text, figure }, index) =>
            `${block.numbered ? `${index + 1}.` : '-'} ${escapeMarkdown(text)}${figure === '' ? '' : ` (${escapeMarkdown(figure)})`}`,
        )
        .join('\n')
    case 'grid':
      return grid(block)
    case 'talks':
      return talks(block)
    case 'ranking':
      return ranking(block, messages)
    case 'tiers':
      return tiers(block, messages)
    case 'posters':
      return posters(block, depth, messages)
    case 'sheet':
      return sheet(block, depth, messages)
  }
}

function table(columns: readonly { label: string; numeric: boolean }[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`
  return [
    line(columns.map(({ label }) => label)),
    `| ${columns.map(({ numeric }) => (numeric ? '---:' : '---')).join(' | ')} |`,
    ...rows.map(line),
  ].join('\n')
}

const grid = ({ columns, rows }: GridBlock) =>
  table(
    columns,
    rows.map(({ cells }) => cells),
  )

function talks({ talks: all }: TalksBlock): string {
  return all
    .map(({ title, role, points, link }) => {
      const head = `- **${escapeMarkdown(title)}**${role === '' ? '' : ` (${escapeMarkdown(role)})`}${link === '' ? '' : `: <${link.replaceAll(/[<>\s]/g, encodeURIComponent)}>`}`
      return [head, ...points.map((point) => `  - ${escapeMarkdown(point)}`)].join('\n')
    })
    .join('\n')
}

function ranking({ topics }: RankingBlock, messages: ReportMessages): string {
  const columns = [
    { label: messages.placeColumn, numeric: true },
    { label: messages.topicColumn, numeric: false },
    { label: messages.dotsColumn, numeric: true },
    { label: messages.outcomeColumn, numeric: false },
  ]
  return table(
    columns,
    topics.map(({ place, tied, title, dots, outcome }) => [messages.place(place, tied), title, String(dots), outcome]),
  )
}

function tiers({ tiers: all }: TiersBlock, messages: ReportMessages): string {
  const columns = [
    { label: messages.themeColumn, numeric: false },
    { label: messages.supportColumn, numeric: true },
    { label: messages.notesColumn, numeric: true },
  ]
  return all
    .map(({ title, rule, themes }) => {
      const rows = themes.map(({ label, support, notes }) => [label, support, String(notes)])
      const hinges = themes
        .filter(({ hinge }) => hinge !== '')
        .map(({ label, hinge }) => `- ${escapeMarkdown(label)}: ${escapeMarkdown(hinge)}`)
      return [
        `**${escapeMarkdown(title)}**: ${escapeMarkdown(rule)}`,
        table(columns, rows),
        ...(hinges.length > 0 ? [hinges.join('\n')] : []),
      ].join('\n\n')
    })
    .join('\n\n')
}

function posters({ posters: all, brief }: PostersBlock, depth: number, messages: ReportMessages): string {
  return all
    .map(({ poster, summary }) => {
      const heading = `${'#'.repeat(Math.min(depth + 1, 6))} ${escapeMarkdown(messages.sheetHeading(poster.number, poster.title))}`
      const message = poster.message === '' ? [] : [`> ${escapeMarkdown(poster.message)}`]
      if (brief) return [heading, ...message, escapeMarkdown(summary)].join('\n\n')
      const clusters = poster.clusters.map((cluster) => clusterOf(cluster.title, cluster.notes, messages))
      const more = [
        ...(poster.moreClusters > 0 ? [messages.moreOnPoster(poster.moreClusters, poster.moreNotes)] : []),
        ...(poster.unsorted > 0 ? [messages.unsortedOnPoster(poster.unsorted)] : []),
      ]
      return [heading, ...message, ...clusters, ...more.map(escapeMarkdown), escapeMarkdown(summary)].join('\n\n')
    })
    .join('\n\n')
}

function sheet({ heading, message, rows }: SheetBlock, depth: number, messages: ReportMessages): string {
  const parts = rows.map(({ section, clusters, unsorted, lines }) => {
    const written = [
      ...clusters.map(({ title, notes }) => clusterOf(title, notes, messages)),
      ...(unsorted.length > 0 ? [clusterOf(messages.unsorted, unsorted, messages)] : []),
      ...lines.map(escapeMarkdown),
    ]
    const title = section === '' ? [] : [`${'#'.repeat(Math.min(depth + 2, 6))} ${escapeMarkdown(section)}`]
    return [...title, ...(written.length > 0 ? written : [`*${escapeMarkdown(messages.nothingWritten)}*`])].join('\n\n')
  })
  const quote = message === '' ? [] : [`> ${escapeMarkdown(message)}`]
  return [`${'#'.repeat(Math.min(depth + 1, 6))} ${escapeMarkdown(heading)}`, ...quote, ...parts].join('\n\n')
}

function clusterOf(title: string, notes: readonly Note[], messages: ReportMessages): string {
  const lines = notes.map(
    ({ kind, text }) => `- ${escapeMarkdown(text)}${kind === 'idea' ? '' : ` (${escapeMarkdown(messages.kind(kind))})`}`,
  )
  return [`**${escapeMarkdown(title)}**`, lines.join('\n')].join('\n\n')
}
