import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  type IBorderOptions,
  type ILevelsOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx'
import type { NoteKind } from '../model/note.ts'

/* The look of the Word document: the colours of the screens (client/styles/tokens.css), and fonts that every office machine has. */

export const ink = '15181E'
export const grey = '5C616A'
export const rule = 'D5CEBE'
export const paper = 'F6F3EB'
export const empty = 'DFD9C9'
export const toolFont = 'Arial'
export const voiceFont = 'Georgia'

/** A table's colour and what is legible on it; tables beyond the twelfth begin again. */
export function tableColour(number: number): { fill: string; on: string } {
  const [fill, on] = tableColours[(number - 1) % tableColours.length] ?? [ink, 'FFFFFF']
  return { fill, on }
}

const tableColours: readonly (readonly [string, string])[] = [
  ['203CB2', 'FFFFFF'],
  ['D88018', ink],
  ['027B40', 'FFFFFF'],
  ['F89FBC', ink],
  ['6AD1FF', ink],
  ['823674', 'FFFFFF'],
  ['FFE234', ink],
  ['4697A0', ink],
  ['632501', 'FFFFFF'],
  ['98CB58', ink],
  ['0C2131', 'FFFFFF'],
  ['D81A0A', 'FFFFFF'],
]

export const noteColours: Readonly<Record<NoteKind, string>> = { idea: 'FFD43B', obstacle: 'FF9E80', example: '93CDF2', question: 'B7DC72' }

export const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const hairline: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: rule }
export const bar: IBorderOptions = { style: BorderStyle.SINGLE, size: 18, color: ink }
export const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

/** Names of the paragraph styles that are ours, so that people can restyle the whole document in Word. */
export const style = {
  lead: 'SheafLead',
  narrative: 'SheafNarrative',
  quote: 'SheafQuote',
  small: 'SheafSmall',
  cell: 'SheafCell',
  note: 'SheafNote',
  subtitle: 'SheafSubtitle',
  figure: 'SheafFigure',
} as const

const own = (id: string, name: string, run: IParagraphStyleOptions['run'], paragraph: IParagraphStyleOptions['paragraph'] = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...(run === undefined ? {} : { run }),
  paragraph,
})

export const styles: IStylesOptions = {
  default: {
    document: { run: { font: toolFont, size: 20, color: ink }, paragraph: { spacing: { after: 120, line: 276 } } },
    title: { run: { font: toolFont, size: 60, bold: true, color: ink }, paragraph: { spacing: { before: 0, after: 80, line: 240 } } },
    heading1: {
      run: { font: toolFont, size: 34, bold: true, color: ink },
      paragraph: { spacing: { before: 480, after: 160, line: 252 }, keepNext: true, border: { top: { ...bar, space: 6 } } },
    },
    heading2: {
      run: { font: toolFont, size: 25, bold: true, color: ink },
      paragraph: { spacing: { before: 320, after: 120, line: 252 }, keepNext: true },
    },
    heading3: {
      run: { font: toolFont, size: 21, bold: true, color: ink },
      paragraph: { spacing: { before: 240, after: 80, line: 252 }, keepNext: true },
    },
    heading4: {
      run: { font: toolFont, size: 20, bold: true, italics: false, color: ink },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    own(style.subtitle, 'Sheaf subtitle', { size: 24, color: grey }, { spacing: { after: 240 } }),
    own(style.lead, 'Sheaf lead', { font: voiceFont, size: 24 }, { spacing: { after: 160 }, keepNext: true }),
    own(style.narrative, 'Sheaf narrative', { font: voiceFont, size: 21 }),
    own(
      style.quote,
      'Sheaf quote',
      { font: voiceFont, size: 22, italics: true },
      { indent: { left: 360 }, border: { left: { style: BorderStyle.SINGLE, size: 18, color: ink, space: 10 } } },
    ),
    own(style.small, 'Sheaf explanation', { size: 17, color: grey }),
    own(style.cell, 'Sheaf cell', { size: 19 }, { spacing: { before: 40, after: 40, line: 252 } }),
    own(style.note, 'Sheaf note', { font: voiceFont, size: 18 }, { spacing: { before: 30, after: 30, line: 240 } }),
    own(style.figure, 'Sheaf figure', { size: 40, bold: true }, { spacing: { before: 80, after: 0, line: 240 } }),
  ],
}

export const numberedList = 'sheaf-numbers'
export const bulletList = 'sheaf-bullets'
const level = (text: string, format: ILevelsOptions['format'], depth = 0): ILevelsOptions => ({
  level: depth,
  format: format ?? LevelFormat.BULLET,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 400 * (depth + 1), hanging: 320 } } },
})
export const numbering = {
  config: [
    { reference: numberedList, levels: [level('%1', LevelFormat.DECIMAL)] },
    { reference: bulletList, levels: [level('•', LevelFormat.BULLET), level('–', LevelFormat.BULLET, 1)] },
  ],
}
