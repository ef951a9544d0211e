import type { WorkshopBirth } from '../formats/build.ts'
import type { WorkshopFile } from '../formats/workshopFile.ts'
import { ordersFor } from '../model/order.ts'
import { createPhase, type Phase, type PhaseKind } from '../model/phase.ts'
import { createSession } from '../model/session.ts'
import { createTalk } from '../model/talk.ts'
import type { TalkText } from './ExampleData.ts'
import { agendaDay } from './agendaDay.ts'
import { cafeDay } from './cafeDay.ts'
import { people } from './seats.ts'
import { sheetDay } from './sheetDay.ts'
import { talks as talksOne } from './sessionOne.ts'
import { talks as talksThree } from './sessionThree.ts'
import { talks as talksTwo } from './sessionTwo.ts'

const minute = 60_000

/** When the sessions' discussions began, in minutes before now. The day is in the analysis of session 3. */
const began = { cafe: 330, agenda: 205, sheet: 75, analysis: 5 }

/**
 * The example day: a whole workshop, modelled on the meeting of gold-label cluster managers in Brussels on 4 December 2019.
 *
 * Published: the sessions, the roles and points of the talks, the nine topics and the three that drew most interest, the topic without
 * participants, the three outcomes of session 1 and the analysis of session 3. Reconstructed so that it adds up to what was published:
 * notes, clusters, dots, seats, key messages and answers of single tables, which were on photographed posters. Invented: all people and
 * their organisations.
 *
 * Every phase is filled, joining is open, and session 3 is being analysed at `now` (ms since 1970).
 */
export function goldLabelDay({ id, joinCode, joinUrl, now }: WorkshopBirth): WorkshopFile {
  const at = (minutesAgo: number) => now - minutesAgo * minute
  const cafe = cafeDay(at(began.cafe))
  const agenda = agendaDay(at(began.agenda))
  const sheet = sheetDay(at(began.sheet))
  return {
    format: 'sheaf-workshop',
    version: 1,
    exportedAt: now,
    plenary: {
      workshop: {
        id,
        title: 'Meeting of Gold-Label Clusters',
        date: '2019-12-04',
        startsAt: '09:00',
        place: 'Brussels',
        language: 'en',
        joinCode,
        joinUrl,
        joinOpen: true,
        people: people.length,
        tableSize: 7,
        namesOnNotes: 'first',
        reportOpen: true,
        createdAt: at(24 * 60),
      },
      sessions: sessions(now),
      phases: phases(),
      talks: { ...talks('s1', talksOne, now), ...talks('s2', talksTwo, now), ...talks('s3', talksThree, now) },
      topics: agenda.topics,
      tables: { ...cafe.tables, ...agenda.tables, ...sheet.tables },
      templates: { ...agenda.templates, ...sheet.templates },
      sections: { ...agenda.sections, ...sheet.sections },
      tallies: agenda.tallies(pollPhase()),
      live: { phase: 's3-analysis', round: 0, phaseStartedAt: at(began.analysis) },
    },
    tables: { ...cafe.written, ...agenda.written, ...sheet.written },
    synthesis: { themes: sheet.themes, links: sheet.links, narrative },
    people,
    seats: [...cafe.seats, ...agenda.seats, ...sheet.seats],
  }
}

/** Texts that the facilitators wrote for the report. */
const narrative = {
  intro: [
    'This is Sheaf’s example day. It is modelled on the meeting of gold-label cluster managers in Brussels on 4 December 2019: the sessions, the topics, the order of interest and the outcome of the analysis follow the published report.',
    'What single tables wrote was on photographed posters. Their notes, clusters, dots and key messages are reconstructed here so that they add up to the published outcome. All people and organisations are invented.',
    'About twenty representatives of national cluster associations and of organisations involved in the label joined the discussions.',
  ].join('\n\n'),
  s1: 'Four short talks opened the session. The participants then discussed three set topics in a world café, and the rapporteurs clustered the main points into three posters.',
  s2: 'After three talks the participants set the agenda themselves. They proposed nine topics, voted, and went to the tables that they found most useful.',
  s3: 'The last session gathered what the next generation of cluster initiatives should look like. Eight tables filled the same sheet.',
  's3-focus': 'The cluster managers at the tables represent different fields.',
}

function sessions(now: number): WorkshopFile['plenary']['sessions'] {
  const [first, second, third] = ordersFor(3) as [string, string, string]
  return {
    s1: createSession(
      { id: 's1', now },
      {
        order: first,
        title: 'The way forward for the Cluster Excellence label',
        purpose: 'What should change about the label, and what should it be used for?',
      },
    ),
    s2: createSession(
      { id: 's2', now },
      {
        order: second,
        title: 'Needs for cluster policy at regional, national and EU level',
        purpose: 'Which needs for cluster policy do you want to talk about?',
        template: 's2-sheet',
      },
    ),
    s3: createSession(
      { id: 's3', now },
      {
        order: third,
        title: 'The next generation of EU cluster initiatives',
        purpose: 'What should the next joint cluster initiatives do, where, and with whom?',
        template: 's3-sheet',
      },
    ),
  }
}

function pollPhase() {
  return {
    ...createPhase({ id: 's2-topics', now: 0 }, 'topics', { session: 's2', order: ordersFor(5)[1] as string, minutes: 20 }),
    poll: 'published' as const,
    dotsPerPerson: 3,
    dotsPerTopic: 2,
  }
}

/** Kind and minutes of every phase, session by session; a discussion's rounds follow. */
const plan: Readonly<Record<string, readonly (readonly [PhaseKind, number, number?])[]>> = {
  s1: [
    ['input', 25],
    ['discussion', 45, 3],
    ['harvest', 15],
    ['gallery', 10],
  ],
  s2: [
    ['input', 20],
    ['topics', 20],
    ['discussion', 40, 2],
    ['harvest', 15],
    ['gallery', 10],
  ],
  s3: [
    ['input', 20],
    ['discussion', 40, 1],
    ['harvest', 15],
    ['gallery', 10],
    ['analysis', 15],
  ],
}

function phases(): Record<string, Phase> {
  const all = Object.entries(plan).flatMap(([session, steps]) => {
    const orders = ordersFor(steps.length)
    return steps.map(([kind, minutes, rounds = 1], index): Phase => {
      const phase = createPhase({ id: `${session}-${kind}`, now: 0 }, kind, { session, order: orders[index] as string, minutes })
      if (phase.kind === 'topics') return pollPhase()
      return phase.kind === 'discussion' ? { ...phase, rounds, roundMinutes: minutes / rounds } : phase
    })
  })
  return Object.fromEntries(all.map((phase) => [phase.id, phase]))
}

function talks(session: string, texts: readonly TalkText[], now: number): WorkshopFile['plenary']['talks'] {
  const orders = ordersFor(texts.length)
  const made = texts.map(({ title, role, points }, index) =>
    createTalk({ id: `${session}-talk-${index + 1}`, now }, { session, order: orders[index] as string, title, role, points: [...points] }),
  )
  return Object.fromEntries(made.map((talk) => [talk.id, talk]))
}
