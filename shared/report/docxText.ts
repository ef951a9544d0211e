import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TextRun,
  WidthType,
  type TableRow,
  type IParagraphOptions,
  type IRunOptions,
  type ITableCellOptions,
} from 'docx'
import { hairline, noBorders, none, style } from './docxStyle.ts'

/** The width between the margins of an A4 page with 2 cm of margin, in twentieths of a point. */
export const pageWidth = 9638

/** Characters that XML 1.0 has no way to write, and lone halves of surrogate pairs, would make the file unreadable. */
export function writable(text: string): string {
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '') // oxlint-disable-line no-control-regex
}

export const run = (text: string, options: IRunOptions = {}): TextRun => new TextRun({ ...options, text: writable(text) })

/** A paragraph of one of the named styles. Line breaks in `text` are kept. */
export function textParagraph(
  text: string,
  styleName: string | undefined,
  options: IParagraphOptions & { run?: IRunOptions } = {},
): Paragraph {
  const { run: runOptions = {}, ...rest } = options
  const children = writable(text)
    .split(/\r?\n/)
    .map((line, index) => new TextRun({ ...runOptions, text: line, ...(index > 0 ? { break: 1 } : {}) }))
  return new Paragraph({ ...(styleName === undefined ? {} : { style: styleName }), ...rest, children })
}

export const cellText = (text: string, options: IParagraphOptions & { run?: IRunOptions } = {}): Paragraph =>
  textParagraph(text, style.cell, options)

export const cell = (children: ITableCellOptions['children'], options: Omit<ITableCellOptions, 'children'> = {}): TableCell =>
  new TableCell({ margins: { top: 40, bottom: 40, left: 80, right: 80 }, ...options, children })

/** A table over the whole width. `columns`: parts of the width, adding up to 1. */
export function fullTable(columns: readonly number[], rows: readonly TableRow[], borders: 'rows' | 'none' = 'rows'): Table {
  const widths = columns.map((part) => Math.round(part * pageWidth))
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: pageWidth, type: WidthType.DXA },
    borders:
      borders === 'none'
        ? noBorders
        : { ...noBorders, top: hairline, bottom: hairline, insideHorizontal: hairline, left: none, right: none },
  })
}

/** Keeps what follows a table from sticking to it: Word joins two tables that touch. */
export const gap = (after = 120): Paragraph => new Paragraph({ spacing: { before: 0, after, line: 120, lineRule: 'exact' }, children: [] })
