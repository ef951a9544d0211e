import type { WorkshopFile } from '#shared/formats/workshopFile.ts'
import { notStarted } from '#shared/model/live.ts'
import { createNote } from '#shared/model/note.ts'
import { createPhase, type PhaseOf } from '#shared/model/phase.ts'
import { createSession } from '#shared/model/session.ts'
import { createTable } from '#shared/model/table.ts'
import { createTopic } from '#shared/model/topic.ts'
import type { Workshop } from '#shared/model/workshop.ts'

export interface SmallDay {
  poll?: PhaseOf<'topics'>['poll']
  openVoting?: boolean
  privateTables?: boolean
  workshop?: Partial<Workshop>
}

const now = Date.UTC(2026, 4, 4, 9)
const emptyTable = { notes: {}, clusters: {}, answers: {}, choices: {}, poster: { title: '' }, message: '' }

/**
 * One session `s` with a vote `poll` (3 dots, at most 2 on a topic) over topics `bread`, `jam` and `tea` (`bun` was merged into `bread`,
 * `tar` is parked), a discussion `talk` that runs in round 1, and tables `t1` (two seats, one note) and `t2`.
 */
export function smallDay({ poll = 'open', openVoting = false, privateTables = false, workshop = {} }: SmallDay = {}): WorkshopFile {
  const topic = (id: string, order: string) => createTopic({ id, now }, { session: 's', order, title: id })
  const vote = {
    ...createPhase({ id: 'poll', now }, 'topics', { session: 's', order: 'a0' }),
    poll,
    openVoting,
    dotsPerPerson: 3,
    dotsPerTopic: 2,
  }
  const talk = createPhase({ id: 'talk', now }, 'discussion', { session: 's', order: 'a1' })
  const harvest = createPhase({ id: 'harvest', now }, 'harvest', { session: 's', order: 'a2' })
  const t1 = createTable({ id: 't1', now }, { session: 's', order: 'a0', number: 1, title: 'Breakfast', capacity: 2 })
  const t2 = createTable({ id: 't2', now }, { session: 's', order: 'a1', number: 2, title: 'Supper', capacity: 6 })
  const note = createNote({ id: 'n1', now }, { text: 'Serve it at seven', kind: 'idea', order: 'a0', round: 1 })
  return {
    format: 'sheaf-workshop',
    version: 1,
    exportedAt: now,
    plenary: {
      workshop: {
        id: 'small',
        title: 'Small day',
        date: '2026-05-04',
        startsAt: '09:00',
        place: 'Ghent',
        language: 'en',
        joinCode: '123456',
        joinUrl: 'http://localhost/join/123456',
        joinOpen: true,
        people: 12,
        tableSize: 6,
        namesOnNotes: 'first',
        reportOpen: false,
        createdAt: now,
        ...workshop,
      },
      sessions: { s: { ...createSession({ id: 's', now }, { title: 'Food', order: 'a0' }), privateTables } },
      phases: { poll: vote, talk, harvest },
      talks: {},
      topics: {
        bread: topic('bread', 'a0'),
        jam: topic('jam', 'a1'),
        tea: topic('tea', 'a2'),
        bun: { ...topic('bun', 'a3'), status: 'merged', mergedInto: 'bread' },
        tar: { ...topic('tar', 'a4'), status: 'parked' },
      },
      tables: { t1, t2 },
      templates: {},
      sections: {},
      tallies: {},
      live: { ...notStarted, phase: 'talk', round: 1 },
    },
    tables: { t1: { ...emptyTable, notes: { n1: note } }, t2: emptyTable },
    synthesis: { themes: {}, links: {}, narrative: {} },
    people: [],
    seats: [],
  }
}
