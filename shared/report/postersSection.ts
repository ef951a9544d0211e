import type { Session } from '../model/session.ts'
import type { TableSnapshot } from '../model/snapshot.ts'
import type { WorkshopTable } from '../model/table.ts'
import { filledClusters, notesOn, unsortedNotes } from '../rules/board.ts'
import { composePoster } from '../rules/poster.ts'
import { sectionsOf } from '../rules/programme.ts'
import type { Analysis } from '../rules/tiers.ts'
import type { ReportContext } from './context.ts'
import { fromNotes, fromTables, paragraph } from './evidence.ts'
import type { Block, PostersBlock, ReportSection, SheetBlock } from './Report.ts'

/** The posters of the tables that took part. */
export function postersSection(
  { plenary, tables, messages }: ReportContext,
  session: Session,
  { tookPart, absent }: Analysis,
): ReportSection {
  const posters = tookPart.flatMap((table): PostersBlock['posters'] => {
    const snapshot = tables[table.id]
    const poster = snapshot === undefined ? undefined : composePoster(plenary, table.id, snapshot)
    if (snapshot === undefined || poster === undefined) return []
    return [
      { poster, summary: messages.posterSummary(poster.notes, poster.people), evidence: fromNotes([{ table, notes: notesOn(snapshot) }]) },
    ]
  })
  const blocks: Block[] = []
  if (posters.length > 0)
    blocks.push(paragraph(messages.postersIntro(posters.length)), { kind: 'posters', brief: hasSheet(plenary, session), posters })
  if (posters.length > 0 && absent.length > 0)
    blocks.push(paragraph(messages.didNotTakePart(absent.map((table) => table.number)), 'small', fromTables(...absent)))
  return { id: `posters-${session.id}`, title: messages.posters, blocks, sections: [] }
}

const hasSheet = (plenary: ReportContext['plenary'], session: Session) => sectionsOf(plenary, session.id).length > 0

/** The discussion template as each table filled it; nothing where the session has none. */
export function sheetsSection({ plenary, tables, messages }: ReportContext, session: Session, { tookPart }: Analysis): ReportSection {
  const blocks = hasSheet(plenary, session)
    ? tookPart.flatMap((table): SheetBlock[] => {
        const snapshot = tables[table.id]
        return snapshot === undefined
          ? []
          : [
              sheetOf(
                table,
                snapshot,
                sectionsOf(plenary, session.id),
                messages.sheetHeading(table.number, snapshot.poster.title.trim() === '' ? table.title : snapshot.poster.title),
              ),
            ]
      })
    : []
  return { id: `sheets-${session.id}`, title: messages.sheets, blocks, sections: [] }
}

function sheetOf(table: WorkshopTable, snapshot: TableSnapshot, sections: ReturnType<typeof sectionsOf>, heading: string): SheetBlock {
  const clusters = filledClusters(snapshot)
  const loose = unsortedNotes(snapshot)
  const known = new Set(sections.map((section) => section.id))
  const rows = sections.map(({ id, title, prompt, kind }) => ({
    section: title,
    prompt,
    clusters: clusters.filter(({ cluster }) => cluster.section === id).map(({ cluster, notes }) => ({ title: cluster.title, notes })),
    unsorted: loose.filter((note) => note.section === id),
    lines: kind === 'choice' ? [...(snapshot.choices[id] ?? [])] : linesOf(snapshot.answers[id]),
  }))
  // Notes outside every box of the template are part of what the table said.
  const rest = {
    section: '',
    prompt: '',
    clusters: clusters
      .filter(({ cluster }) => cluster.section === undefined || !known.has(cluster.section))
      .map(({ cluster, notes }) => ({ title: cluster.title, notes })),
    unsorted: loose.filter((note) => note.section === undefined || !known.has(note.section)),
    lines: [],
  }
  const hasRest = rest.clusters.length > 0 || rest.unsorted.length > 0
  return {
    kind: 'sheet',
    table: { id: table.id, number: table.number, title: table.title },
    heading,
    message: snapshot.message.trim(),
    rows: hasRest ? [...rows, rest] : rows,
    evidence: fromNotes([{ table, notes: notesOn(snapshot) }]),
  }
}

function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
