import { Paragraph, ShadingType, TableRow, VerticalAlign, type Table } from 'docx'
import type { Note } from '../model/note.ts'
import { empty, noteColours, paper, style, tableColour, voiceFont } from './docxStyle.ts'
import { cell, cellText, fullTable, gap, run, textParagraph } from './docxText.ts'
import type { ReportMessages } from './messages.ts'
import type { PostersBlock, SheetBlock } from './Report.ts'

/* Posters and sheets: boxes in the colour of their table. */

const solid = (fill: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill })

export function poster(
  { poster: composed, summary }: PostersBlock['posters'][number],
  brief: boolean,
  messages: ReportMessages,
): (Paragraph | Table)[] {
  const { title, number, message, clusters, moreClusters, moreNotes, unsorted, counts, signedOff } = composed
  const more = moreClusters > 0 ? [messages.moreOnPoster(moreClusters, moreNotes)] : []
  const rest = unsorted > 0 ? [messages.unsortedOnPoster(unsorted)] : []
  const foot = [
    [summary, messages.kinds(counts)].filter((part) => part !== '').join(': '),
    ...more,
    ...rest,
    ...(signedOff === undefined ? [] : [messages.signedOff]),
  ]
  const shown = brief ? [] : clusters
  const rows = [
    head(number, title, 3),
    ...quote(number, message, 3),
    ...clusterRows(shown, messages),
    wide(
      foot.map((line) => cellText(line, { run: { size: 17 } })),
      3,
      solid(paper),
    ),
  ]
  return [fullTable([1 / 3, 1 / 3, 1 / 3], rows), gap(200)]
}

export function sheet({ heading, table, message, rows }: SheetBlock, messages: ReportMessages): (Paragraph | Table)[] {
  const body = rows.map(({ section, prompt, clusters, unsorted, lines }) => {
    const written = [
      ...clusters.flatMap(({ title, notes }) => clusterParagraphs(title, notes, messages)),
      ...(unsorted.length > 0 ? clusterParagraphs(messages.unsorted, unsorted, messages) : []),
      ...lines.map((line) => textParagraph(line, style.note)),
    ]
    const label = [cellText(section, { run: { bold: true } }), ...(prompt === '' ? [] : [cellText(prompt, { run: { size: 16 } })])]
    const shown = written.length > 0 ? written : [cellText(messages.nothingWritten, { run: { italics: true } })]
    return new TableRow({ cantSplit: true, children: [cell(label, { shading: solid(paper) }), cell(shown)] })
  })
  return [fullTable([0.3, 0.7], [head(table.number, heading, 2), ...quote(table.number, message, 2), ...body]), gap(200)]
}

/** The head of a box; it repeats where the box goes on over the page. */
function head(number: number, title: string, span: number): TableRow {
  const { fill, on } = tableColour(number)
  const text = textParagraph(title, style.cell, { keepNext: true, run: { bold: true, size: 24, color: on } })
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [cell([text], { columnSpan: span, shading: solid(fill), verticalAlign: VerticalAlign.CENTER })],
  })
}

function quote(number: number, message: string, span: number): TableRow[] {
  if (message === '') return []
  const { fill } = tableColour(number)
  const text = textParagraph(message, style.note, { keepNext: true, run: { font: voiceFont, italics: true, size: 22 } })
  return [
    new TableRow({
      cantSplit: true,
      children: [cell([text], { columnSpan: span, borders: { bottom: { style: 'single', size: 12, color: fill } } })],
    }),
  ]
}

const wide = (children: Paragraph[], span: number, shading: ReturnType<typeof solid>) =>
  new TableRow({ cantSplit: true, children: [cell(children, { columnSpan: span, shading })] })

/** Three clusters a row. */
function clusterRows(clusters: PostersBlock['posters'][number]['poster']['clusters'], messages: ReportMessages): TableRow[] {
  const rows: TableRow[] = []
  for (let at = 0; at < clusters.length; at += 3) {
    const cells = clusters.slice(at, at + 3).map(({ title, notes }) => cell(clusterParagraphs(title, notes, messages)))
    while (cells.length < 3) cells.push(cell([cellText('')]))
    rows.push(new TableRow({ cantSplit: true, children: cells }))
  }
  return rows
}

/** A cluster's title and notes. A note's kind has its colour, and its word. */
function clusterParagraphs(title: string, notes: readonly Note[], messages: ReportMessages): Paragraph[] {
  return [cellText(title, { keepNext: true, run: { bold: true } }), ...notes.map((note) => noteParagraph(note, messages))]
}

/** White between one note and the next, also where both have the same colour. */
const seam = { style: 'single', size: 24, color: 'FFFFFF', space: 0 } as const

function noteParagraph({ text, kind }: Note, messages: ReportMessages): Paragraph {
  const word = kind === 'idea' ? [] : [run(` (${messages.kind(kind)})`, { font: 'Arial', size: 15 })]
  return new Paragraph({
    style: style.note,
    shading: solid(noteColours[kind]),
    border: { bottom: seam, between: seam },
    children: [run(text.replaceAll(/\s+/g, ' ')), ...word],
  })
}

/** Support as squares: full for a table that named the theme. The number stands beside it. */
export function squares(n: number, N: number): ReturnType<typeof run>[] {
  if (N > 20) return []
  return [run('■'.repeat(n), { size: 18 }), run('■'.repeat(N - n), { size: 18, color: empty })]
}
