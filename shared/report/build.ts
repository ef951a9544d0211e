import type { Session } from '../model/session.ts'
import { notesOn, tookPart } from '../rules/board.ts'
import { sessionsInOrder, talksOf } from '../rules/programme.ts'
import { analyse } from '../rules/tiers.ts'
import { analysisSection } from './analysisSection.ts'
import { briefSection } from './briefSection.ts'
import type { ReportContext, ReportInput } from './context.ts'
import { countedSection } from './countedSection.ts'
import { narrated, paragraph } from './evidence.ts'
import { english, type ReportMessages } from './messages.ts'
import { participantsOf, peopleSection } from './peopleSection.ts'
import { postersSection, sheetsSection } from './postersSection.ts'
import type { Block, Report, ReportSection } from './Report.ts'
import { topicsSection } from './topicsSection.ts'

/** Builds the report of a workshop from its records. Parts that have nothing to say are left out, unless somebody is `writing`. */
export function buildReport(input: ReportInput): Report {
  const { plenary, tables, synthesis, people, generatedAt, messages = english, writing = false } = input
  const sessions = sessionsInOrder(plenary).map((session, index) => ({
    session,
    position: index + 1,
    analysis: analyse({ plenary, tables, synthesis, session: session.id }),
  }))
  const context: ReportContext = { plenary, tables, synthesis, people, generatedAt, messages, writing, sessions }
  const { workshop } = plenary
  return {
    title: workshop?.title ?? messages.untitled,
    subtitle: workshop === undefined ? '' : messages.subtitle(workshop.place, dayInWords(workshop.date, messages)),
    language: messages.language,
    generatedAt,
    figures: figures(context),
    sections: [
      ...[aboutSection(context)].filter((section) => writing || saysSomething(section)),
      ...[briefSection(context)].filter(saysSomething),
      ...sessions.map((entry) => sessionSection(context, entry)).filter((section) => writing || saysSomething(section)),
      ...[peopleSection(context), countedSection(context)].filter(saysSomething),
    ],
  }
}

function figures({ messages, tables, plenary, people }: ReportContext): Report['figures'] {
  const participants = participantsOf(people)
  const countries = new Set(participants.map((person) => person.country).filter((country) => country !== '')).size
  const present = Object.values(plenary.tables)
    .flatMap((table) => tables[table.id] ?? [])
    .filter(tookPart)
  const notes = present.reduce((sum, table) => sum + notesOn(table).length, 0)
  const all: [number, (count: number) => string][] = [
    [participants.length, messages.figures.people],
    [countries, messages.figures.countries],
    [present.length, messages.figures.posters],
    [notes, messages.figures.notes],
  ]
  return all.filter(([count]) => count > 0).map(([count, label]) => ({ value: String(count), label: label(count) }))
}

function aboutSection({ messages, synthesis }: ReportContext): ReportSection {
  return { id: 'about', title: messages.about, blocks: narrated(synthesis.narrative['intro']), sections: [] }
}

function sessionSection(context: ReportContext, { session, position, analysis }: ReportContext['sessions'][number]): ReportSection {
  const { messages, synthesis } = context
  const blocks: Block[] = session.purpose === '' ? [] : [paragraph(messages.question(session.purpose), 'lead')]
  return {
    id: `session-${session.id}`,
    title: messages.sessionTitle(position, session.title),
    blocks: [...blocks, ...narrated(synthesis.narrative[session.id])],
    sections: [
      inputsSection(context, session),
      topicsSection(context, session, analysis),
      postersSection(context, session, analysis),
      sheetsSection(context, session, analysis),
      analysisSection(context, session, analysis),
    ].filter(saysSomething),
  }
}

function inputsSection({ plenary, messages }: ReportContext, session: Session): ReportSection {
  const talks = talksOf(plenary, session.id).map(({ title, role, points, link }) => ({
    title,
    role,
    points: points.filter((point) => point.trim() !== ''),
    link,
  }))
  const blocks: Block[] = talks.length === 0 ? [] : [paragraph(messages.talksIntro(talks.length)), { kind: 'talks', talks }]
  return { id: `inputs-${session.id}`, title: messages.inputs, blocks, sections: [] }
}

const saysSomething = (section: ReportSection) => section.blocks.length > 0 || section.sections.length > 0

/** An ISO day in words; the day is the room's own, so no time zone may move it. */
function dayInWords(date: string, { language }: ReportMessages): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}
