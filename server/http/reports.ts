import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { Problem } from '#shared/commands/Problem.ts'
import { downloads } from '#shared/commands/downloads.ts'
import { Id } from '#shared/ids.ts'
import { buildReport } from '#shared/report/build.ts'
import type { ReportInput } from '#shared/report/context.ts'
import { toDocx } from '#shared/report/docx.ts'
import { toJson } from '#shared/report/json.ts'
import { toMarkdown } from '#shared/report/markdown.ts'
import { notesCsv } from '#shared/report/notesCsv.ts'
import { savedAs } from './contentDisposition.ts'
import type { House } from './House.ts'
import { claimedPerson, memberOf } from './member.ts'
import { readableTables } from './readableTables.ts'

interface Download {
  path: string
  name: string
  summary: string
  type: string
  /** What follows the title and day in the file's name. */
  suffix: string
  make: (input: ReportInput) => string | Buffer | Promise<Buffer>
}

const files: readonly Download[] = [
  {
    path: downloads.markdown,
    name: 'reportAsMarkdown',
    summary: 'The report as Markdown',
    type: 'text/markdown; charset=utf-8',
    suffix: '.md',
    make: (input) => toMarkdown(buildReport(input)),
  },
  {
    path: downloads.docx,
    name: 'reportAsDocx',
    summary: 'The report as a Word document',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    suffix: '.docx',
    make: async (input) => Buffer.from(await toDocx(buildReport(input))),
  },
  {
    path: downloads.json,
    name: 'reportAsJson',
    summary: 'The report as JSON, every line with the notes behind it',
    type: 'application/json; charset=utf-8',
    suffix: '.json',
    make: (input) => toJson(buildReport(input)),
  },
  {
    path: downloads.notes,
    name: 'notesAsCsv',
    summary: 'All notes as a table for spreadsheets',
    type: 'text/csv; charset=utf-8',
    suffix: '-notes.csv',
    make: notesCsv,
  },
]

/** The report and the notes as files. */
export function reports(app: FastifyInstance, house: House): void {
  for (const file of files) {
    app.get(file.path, { schema: schemaOf(file) }, async (request, reply) => {
      const { workshop } = request.params as { workshop: string }
      const member = await memberOf(house, workshop, await claimedPerson(house, request, workshop))
      member.must({ do: 'read report' }, 'The facilitator has not opened the report yet.')
      const { plenary } = member
      const people = (await house.store.people.list(workshop)).filter((person) => person.removedAt === undefined)
      const input = {
        plenary,
        tables: await readableTables(house.documents, member),
        synthesis: await house.documents.synthesis(workshop),
        people,
        generatedAt: house.now(),
      }
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', savedAs(`${plenary.workshop?.title ?? ''} ${plenary.workshop?.date ?? ''}`, file.suffix))
        .type(file.type)
        .send(await file.make(input))
    })
  }
}

function schemaOf({ name, summary, type }: Download) {
  const [mediaType = type] = type.split(';')
  return {
    operationId: name,
    summary,
    tags: ['Report'],
    params: z.object({ workshop: Id }),
    security: [{ token: [] }],
    response: {
      200: { description: 'The file', content: { [mediaType]: { schema: z.unknown() } } },
      default: { description: 'Refused, or gone wrong', content: { 'application/problem+json': { schema: Problem } } },
    },
  }
}
