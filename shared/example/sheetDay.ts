import type { WorkshopFile } from '../formats/workshopFile.ts'
import { ordersFor } from '../model/order.ts'
import { createTable } from '../model/table.ts'
import { createSection, createTemplate } from '../model/template.ts'
import { createTheme, linkKey } from '../model/theme.ts'
import { evenly, seatsOf } from './seats.ts'
import { messages, sheet } from './sessionThree.ts'
import { writeTable } from './tableWriter.ts'

const session = 's3'
const discussionMs = 40 * 60_000
const byId = <T extends { id: string }>(records: readonly T[]): Record<string, T> =>
  Object.fromEntries(records.map((record) => [record.id, record]))

const sectionId = (question: string) => `s3-${question}`
const themeId = (question: string, index: number) => `s3-${question}-theme-${index + 1}`
const tableId = (number: number) => `s3-table-${number}`

interface SheetDay
  extends
    Pick<WorkshopFile, 'seats'>,
    Pick<WorkshopFile['plenary'], 'tables' | 'templates' | 'sections'>,
    Pick<WorkshopFile['synthesis'], 'themes' | 'links'> {
  written: WorkshopFile['tables']
}

/** Session 3: eight tables fill one sheet; its clusters are linked to themes. `startedAt`: when the discussion began, ms since 1970. */
export function sheetDay(startedAt: number): SheetDay {
  const numbers = messages.map((_, index) => index + 1)
  const plan = evenly(numbers.map(tableId))
  const [round = {}] = plan
  const orders = ordersFor(numbers.length)
  return {
    tables: byId(
      numbers.map((number, index) => {
        const rapporteur = round[tableId(number)]?.[0]
        const table = createTable(
          { id: tableId(number), now: startedAt },
          {
            session,
            order: orders[index] as string,
            number,
            title: `Group ${number}`,
            question: 'What should the next joint cluster initiatives look like?',
            capacity: 8,
          },
        )
        return { ...table, ...(rapporteur === undefined ? {} : { rapporteur }) }
      }),
    ),
    templates: {
      's3-sheet': createTemplate({ id: 's3-sheet', now: startedAt }, { title: 'Discussion sheet', order: ordersFor(2)[1] as string }),
    },
    sections: sections(startedAt),
    ...synthesis(startedAt),
    written: Object.fromEntries(
      numbers.map((number) => [
        tableId(number),
        writeTable({
          table: tableId(number),
          clusters: clustersAt(number),
          rounds: [round[tableId(number)] ?? []],
          startedAt,
          signedOff: startedAt + discussionMs + 12 * 60_000,
          message: messages[number - 1] ?? '',
        }),
      ]),
    ),
    seats: seatsOf(plan, { session, startedAt, roundMs: discussionMs, stay: true }),
  }
}

/** What a table wrote, box by box, with the theme that each cluster belongs to. */
function clustersAt(table: number) {
  return sheet.flatMap((question) =>
    question.themes.flatMap(({ clusters }, index) =>
      clusters
        .filter(([number]) => number === table)
        .map(([, title, notes]) => ({ title, notes, section: sectionId(question.id), theme: themeId(question.id, index) })),
    ),
  )
}

function sections(now: number): SheetDay['sections'] {
  const orders = ordersFor(sheet.length)
  return byId(
    sheet.map(({ id, title, prompt }, index) =>
      createSection({ id: sectionId(id), now }, { template: 's3-sheet', order: orders[index] as string, title, prompt }),
    ),
  )
}

function synthesis(now: number): Pick<SheetDay, 'themes' | 'links'> {
  const labels = sheet.flatMap((question) =>
    question.themes.map(({ label }, index) => ({ id: themeId(question.id, index), label, question: sectionId(question.id) })),
  )
  const orders = ordersFor(labels.length)
  const links = messages.flatMap((_, at) =>
    clustersAt(at + 1).map(({ theme }, index) => {
      const [table, cluster] = [tableId(at + 1), `${tableId(at + 1)}-c${index + 1}`]
      return [linkKey(table, cluster), { table, cluster, theme }] as const
    }),
  )
  return {
    themes: byId(
      labels.map(({ id, label, question }, index) =>
        createTheme({ id, now }, { label, session, question, order: orders[index] as string }),
      ),
    ),
    links: Object.fromEntries(links),
  }
}
