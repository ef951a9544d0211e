import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TableRow,
  TextRun,
  type Table,
} from 'docx'
import { poster, sheet, squares } from './docxBoards.ts'
import { bulletList, grey, numberedList, numbering, style, styles } from './docxStyle.ts'
import { cell, cellText, fullTable, gap, pageWidth, run, textParagraph, writable } from './docxText.ts'
import { english, type ReportMessages } from './messages.ts'
import type { Block, GridBlock, ListBlock, ParagraphBlock, RankingBlock, Report, ReportSection, TalksBlock, TiersBlock } from './Report.ts'

type Piece = Paragraph | Table

/** The report as a Word document (.docx), A4, with real headings, lists and tables. */
export async function toDocx(report: Report, messages: ReportMessages = english): Promise<Uint8Array> {
  const lists = listNames()
  const footer = new Paragraph({
    style: style.small,
    tabStops: [{ type: TabStopType.RIGHT, position: pageWidth }],
    children: [
      run(report.title, { size: 16, color: grey }),
      new TextRun({ size: 16, color: grey, children: [new Tab(), PageNumber.CURRENT] }),
    ],
  })
  const document = new Document({
    title: writable(report.title),
    subject: writable(report.subtitle),
    creator: 'Sheaf',
    styles,
    numbering,
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        footers: { default: new Footer({ children: [footer] }) },
        children: [...frontMatter(report), ...report.sections.flatMap((section) => sectionPieces(section, 0, messages, lists))],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** Numbered lists each begin with 1: a name of their own for every one. */
function listNames(): () => number {
  let last = 0
  return () => ++last
}

function frontMatter({ title, subtitle, figures }: Report): Piece[] {
  const pieces: Piece[] = [new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] })]
  if (subtitle !== '') pieces.push(textParagraph(subtitle, style.subtitle))
  if (figures.length > 0) {
    const cells = figures.map(({ value, label }) => cell([textParagraph(value, style.figure), textParagraph(label, style.small)]))
    pieces.push(
      fullTable(
        figures.map(() => 1 / figures.length),
        [new TableRow({ children: cells })],
      ),
      gap(),
    )
  }
  return pieces
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const

function sectionPieces(section: ReportSection, depth: number, messages: ReportMessages, nextList: () => number): Piece[] {
  const heading = headings[Math.min(depth, headings.length - 1)] ?? HeadingLevel.HEADING_4
  return [
    new Paragraph({ heading, children: [run(section.title)] }),
    ...section.blocks.flatMap((block) => blockPieces(block, messages, nextList)),
    ...section.sections.flatMap((child) => sectionPieces(child, depth + 1, messages, nextList)),
  ]
}

function blockPieces(block: Block, messages: ReportMessages, nextList: () => number): Piece[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphPiece(block)]
    case 'list':
      return listPieces(block, nextList())
    case 'grid':
      return gridPieces(block)
    case 'talks':
      return talkPieces(block)
    case 'ranking':
      return rankingPieces(block, messages)
    case 'tiers':
      return tierPieces(block, messages)
    case 'posters':
      return block.posters.flatMap((entry) =>
        poster(
          { ...entry, poster: { ...entry.poster, title: messages.sheetHeading(entry.poster.number, entry.poster.title) } },
          block.brief,
          messages,
        ),
      )
    case 'sheet':
      return sheet(block, messages)
  }
}

const paragraphStyles: Readonly<Record<ParagraphBlock['style'], string | undefined>> = {
  text: undefined,
  lead: style.lead,
  narrative: style.narrative,
  quote: style.quote,
  small: style.small,
}

const paragraphPiece = ({ style: kind, text }: ParagraphBlock): Paragraph => textParagraph(text, paragraphStyles[kind])

function listPieces({ items, numbered }: ListBlock, instance: number): Paragraph[] {
  return items.map(({ text, figure }) => {
    const children = [run(text), ...(figure === '' ? [] : [run(`  ${figure.replaceAll(' ', '\u00A0')}`, { size: 17, color: grey })])]
    return new Paragraph({ numbering: { reference: numbered ? numberedList : bulletList, level: 0, instance }, children })
  })
}

function headRow(labels: readonly { label: string; numeric: boolean }[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: labels.map(({ label, numeric }) =>
      cell([cellText(label, { ...aligned(numeric), keepNext: true, run: { bold: true, size: 17, color: grey } })]),
    ),
  })
}

const aligned = (numeric: boolean) => (numeric ? { alignment: AlignmentType.RIGHT } : {})
const textCell = (text: string, numeric = false) => cell([cellText(text, aligned(numeric))])

function gridPieces({ columns, rows }: GridBlock): Piece[] {
  const widths = columns.map((_, index) => (index === 0 ? 1 - (columns.length - 1) * 0.2 : 0.2))
  const body = rows.map(
    ({ cells }) => new TableRow({ cantSplit: true, children: cells.map((text, index) => textCell(text, columns[index]?.numeric)) }),
  )
  return [fullTable(widths, [headRow(columns), ...body]), gap()]
}

function talkPieces({ talks }: TalksBlock): Paragraph[] {
  return talks.flatMap(({ title, role, points, link }) => {
    const address = link === '' ? [] : [run(' '), new ExternalHyperlink({ link, children: [run(link, { style: 'Hyperlink' })] })]
    const children = [run(title, { bold: true }), ...(role === '' ? [] : [run(` (${role})`)]), ...address]
    const lines = points.map((point) => new Paragraph({ numbering: { reference: bulletList, level: 1 }, children: [run(point)] }))
    return [new Paragraph({ numbering: { reference: bulletList, level: 0 }, keepNext: points.length > 0, children }), ...lines]
  })
}

function rankingPieces({ topics }: RankingBlock, messages: ReportMessages): Piece[] {
  const columns = [
    { label: messages.placeColumn, numeric: true },
    { label: messages.topicColumn, numeric: false },
    { label: messages.dotsColumn, numeric: true },
    { label: messages.outcomeColumn, numeric: false },
  ]
  const rows = topics.map(
    ({ place, tied, title, dots, outcome }) =>
      new TableRow({
        cantSplit: true,
        children: [textCell(messages.place(place, tied), true), textCell(title), textCell(String(dots), true), textCell(outcome)],
      }),
  )
  return [fullTable([0.09, 0.57, 0.1, 0.24], [headRow(columns), ...rows]), gap()]
}

function tierPieces({ tiers }: TiersBlock, messages: ReportMessages): Piece[] {
  const columns = [
    { label: messages.themeColumn, numeric: false },
    { label: messages.supportColumn, numeric: false },
    { label: messages.notesColumn, numeric: true },
  ]
  return tiers.flatMap(({ title, rule, themes }) => {
    const head = new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 60 },
      children: [run(title, { bold: true }), run(`  ${rule}`, { size: 17, color: grey })],
    })
    const rows = themes.map(({ label, n, N, support, notes, hinge }) => {
      const name = [
        cellText(label, { run: { bold: true } }),
        ...(hinge === '' ? [] : [cellText(hinge, { run: { size: 16, color: grey } })]),
      ]
      const tables = new Paragraph({ style: style.cell, children: [...squares(n, N), run(`  ${support}`)] })
      return new TableRow({ cantSplit: true, children: [cell(name), cell([tables]), textCell(String(notes), true)] })
    })
    return [head, fullTable([0.56, 0.34, 0.1], [headRow(columns), ...rows]), gap()]
  })
}
