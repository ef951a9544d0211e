import type { WorkshopFile } from '../formats/workshopFile.ts'
import { ordersFor } from '../model/order.ts'
import type { PhaseOf } from '../model/phase.ts'
import { createTable } from '../model/table.ts'
import { createSection, createTemplate, type Section } from '../model/template.ts'
import { createTopic, type Topic } from '../model/topic.ts'
import { countPoll } from '../rules/tally.ts'
import { ballotsFor } from './ballots.ts'
import { byInterest, people, seatsOf, type Plan } from './seats.ts'
import { ballots, dotsPerPerson, dotsPerTopic, levels, topics as texts, type SpaceTopic } from './sessionTwo.ts'
import { writeTable } from './tableWriter.ts'

const session = 's2'
const roundMs = 20 * 60_000
const rounds = 2

interface AgendaDay extends Pick<WorkshopFile, 'seats'>, Pick<WorkshopFile['plenary'], 'topics' | 'tables' | 'templates' | 'sections'> {
  written: WorkshopFile['tables']
  tallies(poll: PhaseOf<'topics'>): WorkshopFile['plenary']['tallies']
}

type Held = SpaceTopic & Required<Pick<SpaceTopic, 'held'>>
/** A topic that was held, with its place in the programme: the topic with most dots has table 1. */
type Station = Held & { topic: string; table: string; number: number; host: string }

/** Session 2: nine topics, eight tables, two rounds. `startedAt`: when the first round began, ms since 1970. */
export function agendaDay(startedAt: number): AgendaDay {
  const stations = stationsInOrder()
  const plan = byInterest(stations.map(({ table, host, dots }) => ({ id: table, host, places: placesFor(dots) })))
  const topics = proposals(stations, startedAt)
  return {
    topics,
    tables: tablesOf(stations, plan, startedAt),
    templates: {
      's2-sheet': createTemplate({ id: 's2-sheet', now: startedAt }, { title: 'Topic sheet', order: ordersFor(2)[0] as string }),
    },
    sections: sections(startedAt),
    written: Object.fromEntries(stations.map((station) => [station.table, writtenAt(station, plan, startedAt)])),
    seats: seatsOf(plan, { session, startedAt, roundMs, stay: false }),
    tallies(poll) {
      const totals = Object.fromEntries(texts.map(({ dots }, index) => [topicId(index), dots]))
      const allocations = ballotsFor(totals, { ballots, perPerson: dotsPerPerson, perTopic: dotsPerTopic })
      return { [poll.id]: countPoll({ poll, allocations, topics, now: startedAt - 5 * 60_000 }) }
    },
  }
}

const topicId = (index: number) => `s2-topic-${index + 1}`
const proposer = (index: number) => people[index * 5 + 2]?.id ?? ''
/** About as many people as the vote promised: 139 dots for fifty people. */
const placesFor = (dots: number) => Math.round((dots * people.length) / 139)

function stationsInOrder(): Station[] {
  return texts
    .map((text, index) => ({ ...text, topic: topicId(index), host: proposer(index) }))
    .filter((text): text is typeof text & Held => text.held !== undefined)
    .sort((a, b) => b.dots - a.dots)
    .map((text, index) => ({ ...text, number: index + 1, table: `s2-table-${index + 1}` }))
}

function proposals(stations: readonly Station[], startedAt: number): Record<string, Topic> {
  const orders = ordersFor(texts.length)
  const made = texts.map(({ title, statement = '' }, index): Topic => {
    const id = topicId(index)
    const table = stations.find((station) => station.topic === id)?.table
    const topic = createTopic(
      { id, now: startedAt - (20 - index) * 60_000 },
      { session, order: orders[index] as string, title, proposer: proposer(index) },
    )
    return table === undefined ? { ...topic, status: 'parked', statement } : { ...topic, status: 'opened', table }
  })
  return Object.fromEntries(made.map((topic) => [topic.id, topic]))
}

function tablesOf(stations: readonly Station[], plan: Plan, startedAt: number): WorkshopFile['plenary']['tables'] {
  const orders = ordersFor(stations.length)
  const made = stations.map(({ table, title, topic, host, number }, index) => {
    const rapporteur = plan[0]?.[table]?.[1]
    const record = createTable(
      { id: table, now: startedAt },
      { session, order: orders[index] as string, number, title, topic, host, capacity: 14 },
    )
    return { ...record, ...(rapporteur === undefined ? {} : { rapporteur }) }
  })
  return Object.fromEntries(made.map((table) => [table.id, table]))
}

function sections(now: number): Record<string, Section> {
  const fields: ({ id: string } & Pick<Section, 'title' | 'prompt' | 'kind'>)[] = [
    { id: 's2-points', title: 'Main points', prompt: 'What did you talk about?', kind: 'notes' },
    { id: 's2-region', title: 'Region', prompt: 'What do we need from our region?', kind: 'text' },
    { id: 's2-country', title: 'Country', prompt: 'What do we need from our country?', kind: 'text' },
    { id: 's2-eu', title: 'EU', prompt: 'What do we need from the EU?', kind: 'text' },
    { id: 's2-level', title: 'Most urgent', prompt: 'Where is action needed most?', kind: 'choice' },
    { id: 's2-step', title: 'First step', prompt: 'What is the first step?', kind: 'text' },
  ]
  const orders = ordersFor(fields.length)
  const made = fields.map(({ id, ...rest }, index) =>
    createSection(
      { id, now },
      { ...rest, choices: rest.kind === 'choice' ? [...levels] : [], template: 's2-sheet', order: orders[index] as string },
    ),
  )
  return Object.fromEntries(made.map((section) => [section.id, section]))
}

function writtenAt({ table, held }: Station, plan: Plan, startedAt: number): WorkshopFile['tables'][string] {
  const section = 's2-points'
  return writeTable({
    table,
    clusters: held.clusters.map(([title, notes]) => ({ title, notes, section })),
    unsorted: held.unsorted.map((note) => ({ note, section })),
    rounds: plan.map((round) => round[table] ?? []),
    startedAt,
    signedOff: startedAt + rounds * roundMs + 12 * 60_000,
    message: held.message,
    answers: { 's2-region': held.region, 's2-country': held.country, 's2-eu': held.eu, 's2-step': held.step },
    choices: { 's2-level': [held.level] },
  })
}
