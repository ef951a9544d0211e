import type { Note } from '#shared/model/note.ts'
import { byOrder } from '#shared/model/record.ts'
import type { TableSnapshot } from '#shared/model/snapshot.ts'
import type { Section } from '#shared/model/template.ts'
import { sectionOf } from '#shared/rules/board.ts'
import { wordsOf } from '#shared/rules/similarity.ts'

/* A table's sheet: its boxes (the sections of the template) and the notes in them, the pile of notes without a box among them. */

/** The sections that notes can lie in. */
export const boxesOf = (sections: readonly Section[]): Section[] => sections.filter(({ kind }) => kind === 'notes')

/** The notes of a box, in order; `box` undefined: those that lie in none of `boxes`. Notes being emptied by their writer stay. */
export function notesIn(table: Pick<TableSnapshot, 'notes' | 'clusters'>, box: string | undefined, boxes: readonly Section[]): Note[] {
  const known = new Set(boxes.map(({ id }) => id))
  const place = (note: Note) => {
    const section = sectionOf(table, note)
    return section !== undefined && known.has(section) ? section : undefined
  }
  return Object.values(table.notes)
    .filter((note) => note.binnedAt === undefined && place(note) === box)
    .sort(byOrder)
}

/** How much a section holds: notes, picked choices, or 1 for a text that says something. */
export function fillOf(table: TableSnapshot, section: Section, boxes: readonly Section[]): number {
  switch (section.kind) {
    case 'notes':
      return notesIn(table, section.id, boxes).length
    case 'text':
      return (table.answers[section.id]?.trim() ?? '') === '' ? 0 : 1
    case 'choice':
      return table.choices[section.id]?.length ?? 0
  }
}

/** Where the table has said least, the first of them; undefined without sections. A section that only takes one answer and has it counts as full. */
export function leastFilled(table: TableSnapshot, sections: readonly Section[]): Section | undefined {
  const boxes = boxesOf(sections)
  const fills = sections.map((section) => {
    const fill = fillOf(table, section, boxes)
    return { section, fill: section.kind !== 'notes' && fill > 0 ? Infinity : fill }
  })
  const least = fills.reduce<(typeof fills)[number] | undefined>(
    (low, each) => (low === undefined || each.fill < low.fill ? each : low),
    undefined,
  )
  return least?.fill === Infinity ? undefined : least?.section
}

/**
 * The box that a note without one most likely belongs in: the one whose heading, question and notes share most of its words;
 * where none shares any, the emptiest.
 */
export function likelyBox(
  note: Pick<Note, 'text'>,
  table: Pick<TableSnapshot, 'notes' | 'clusters'>,
  boxes: readonly Section[],
): Section | undefined {
  const words = new Set(wordsOf(note.text))
  const rated = boxes.map((box) => {
    const notes = notesIn(table, box.id, boxes)
    const said = new Set([box.title, box.prompt, ...notes.map(({ text }) => text)].flatMap(wordsOf))
    return { box, shared: [...words].filter((word) => said.has(word)).length, notes: notes.length }
  })
  return rated.sort((a, b) => b.shared - a.shared || a.notes - b.notes)[0]?.box
}

/** Deals notes into columns in turn, so that a new one moves no other. */
export function inColumns<T>(items: readonly T[], columns: number): T[][] {
  return Array.from({ length: columns }, (_, column) => items.filter((_, index) => index % columns === column))
}
