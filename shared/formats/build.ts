import { newId } from '../ids.ts'
import { notStarted } from '../model/live.ts'
import { ordersFor } from '../model/order.ts'
import { createPhase, type Phase } from '../model/phase.ts'
import { createSession } from '../model/session.ts'
import { createTable, type WorkshopTable } from '../model/table.ts'
import { createSection, createTemplate } from '../model/template.ts'
import type { Workshop } from '../model/workshop.ts'
import { blank } from './blank.ts'
import type { Format, PhasePlan, SessionPlan } from './Format.ts'
import type { FormatId } from './formatId.ts'
import { openSpace } from './openSpace.ts'
import { tablesFor } from '../rules/tablesFor.ts'
import { templateGroups } from './templateGroups.ts'
import { threeSession } from './threeSession.ts'
import type { WorkshopFile } from './workshopFile.ts'
import { worldCafe } from './worldCafe.ts'

const formats: Record<FormatId, Format> = {
  'world-cafe': worldCafe,
  'open-space': openSpace,
  'template-groups': templateGroups,
  'three-session': threeSession,
  blank,
}

/** Everything that the person who creates a workshop decides. The body of the command that does it fits. */
export type NewWorkshopFields = Pick<
  Workshop,
  'title' | 'date' | 'startsAt' | 'place' | 'language' | 'people' | 'tableSize' | 'namesOnNotes'
> & { format: FormatId }

/** What the server adds; `now` in ms since 1970. */
export type WorkshopBirth = Pick<Workshop, 'id' | 'joinCode' | 'joinUrl'> & { now: number }

export type PlenaryRecords = WorkshopFile['plenary']

/** The records of a new workshop's plenary document. Joining is open, nothing has begun. */
export function buildWorkshop(fields: NewWorkshopFields, { id, joinCode, joinUrl, now }: WorkshopBirth): PlenaryRecords {
  const { format, title, date, startsAt, place, language, people, tableSize, namesOnNotes } = fields
  const workshop: Workshop = {
    id,
    title,
    date,
    startsAt,
    place,
    language,
    people,
    tableSize,
    namesOnNotes,
    joinCode,
    joinUrl,
    joinOpen: true,
    reportOpen: false,
    createdAt: now,
  }
  const plenary: PlenaryRecords = {
    workshop,
    sessions: {},
    phases: {},
    talks: {},
    topics: {},
    tables: {},
    templates: {},
    sections: {},
    tallies: {},
    live: notStarted,
  }
  const { sessions } = formats[format]
  const orders = ordersFor(sessions.length)
  for (const [index, plan] of sessions.entries()) addSession(plenary, plan, orders[index] as string, now)
  return plenary
}

function addSession(plenary: PlenaryRecords, plan: SessionPlan, order: string, now: number): void {
  const birth = () => ({ id: newId(), now })
  const session = createSession(birth(), { title: plan.title, purpose: plan.purpose, order })
  plenary.sessions[session.id] = session

  const phaseOrders = ordersFor(plan.phases.length)
  for (const [index, phasePlan] of plan.phases.entries()) {
    const phase = phaseOf(phasePlan, newId(), session.id, phaseOrders[index] as string)
    plenary.phases[phase.id] = phase
  }

  const tables = plannedTables(plan, plenary.workshop)
  const tableOrders = ordersFor(tables.length)
  for (const [index, table] of tables.entries()) {
    const record = createTable(birth(), { ...table, session: session.id, order: tableOrders[index] as string, number: index + 1 })
    plenary.tables[record.id] = record
  }

  if (plan.template === undefined) return
  const template = createTemplate(birth(), { title: plan.template.title, order })
  plenary.templates[template.id] = template
  plenary.sessions[session.id] = { ...session, template: template.id }
  const sectionOrders = ordersFor(plan.template.sections.length)
  for (const [index, { choices, ...section }] of plan.template.sections.entries()) {
    const record = createSection(birth(), {
      ...section,
      choices: [...(choices ?? [])],
      template: template.id,
      order: sectionOrders[index] as string,
    })
    plenary.sections[record.id] = record
  }
}

function phaseOf(plan: PhasePlan, id: string, session: string, order: string): Phase {
  const { kind, ...settings } = plan
  return { ...createPhase({ id, now: 0 }, kind, { session, order }), ...settings }
}

function plannedTables(
  plan: SessionPlan,
  { people, tableSize }: Pick<Workshop, 'people' | 'tableSize'>,
): Pick<WorkshopTable, 'title' | 'question' | 'capacity'>[] {
  if (plan.tables === undefined) return []
  const topics = plan.tables.kind === 'topics' ? plan.tables.topics : []
  const { count, capacity } = tablesFor(people, tableSize, Math.max(1, topics.length))
  return Array.from({ length: count }, (_, index) => {
    if (plan.tables?.kind === 'same') return { title: `Group ${index + 1}`, question: plan.tables.question, capacity }
    const topic = topics[Math.floor((index * topics.length) / count)] ?? { title: `Group ${index + 1}`, question: '' }
    return { ...topic, capacity }
  })
}

export interface ProgrammePreview {
  /** 'HH:MM' in the room's time. */
  endsAt: string
  minutes: number
  sessions: {
    title: string
    purpose: string
    startsAt: string
    minutes: number
    phases: { kind: Phase['kind']; title: string; minutes: number; rounds: number | undefined }[]
    /** Tables that stand there from the beginning; 0 where the room opens them itself. */
    tables: number
    /** Titles of the template's sections. */
    sections: string[]
  }[]
}

/** What a format makes of a number of people, for the create screen. Nothing is created. */
export function programmePreview(
  format: FormatId,
  { people, tableSize, startsAt = '09:00' }: { people: number; tableSize: number; startsAt?: string },
): ProgrammePreview {
  let clock = minutesOfDay(startsAt)
  const start = clock
  const sessions = formats[format].sessions.map((plan) => {
    const minutes = plan.phases.reduce((sum, phase) => sum + phase.minutes, 0)
    const session = {
      title: plan.title,
      purpose: plan.purpose,
      startsAt: timeOfDay(clock),
      minutes,
      phases: plan.phases.map((phase) => ({
        kind: phase.kind,
        title: phase.title ?? '',
        minutes: phase.minutes,
        rounds: phase.kind === 'discussion' ? phase.rounds : undefined,
      })),
      tables: plannedTables(plan, { people, tableSize }).length,
      sections: plan.template?.sections.map((section) => section.title) ?? [],
    }
    clock += minutes
    return session
  })
  return { endsAt: timeOfDay(clock), minutes: clock - start, sessions }
}

function minutesOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function timeOfDay(minutes: number): string {
  const inDay = minutes % (24 * 60)
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}
