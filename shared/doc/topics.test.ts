import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { PhaseOf } from '../model/phase.ts'
import { tablesOf } from '../rules/programme.ts'
import {
  announce,
  clearAnnouncement,
  endTimer,
  endWorkshop,
  extendTimer,
  goToPhase,
  lockTable,
  openRound,
  pauseTimer,
  resumeTimer,
  setHost,
  setRapporteur,
  startTimer,
} from './live.ts'
import { readPlenary } from './plenary.ts'
import { addPhase, addSession, addTable, editPhase } from './programme.ts'
import {
  backToProposing,
  closePoll,
  editTopic,
  mergeTopics,
  openPoll,
  openTopicsAsTables,
  parkTopic,
  proposeTopic,
  publishTally,
  reinstateTopic,
  withdrawTopic,
} from './topics.ts'

function workshop() {
  const doc = new Y.Doc()
  const session = addSession(doc, 'Agenda')
  const poll = addPhase(doc, 'topics', session)
  const discussion = addPhase(doc, 'discussion', session)
  const propose = (title: string) => proposeTopic(doc, { session, title, proposer: `host-of-${title}` }).id
  return { doc, session, poll, discussion, propose, topic: (id: string) => readPlenary(doc).topics[id], live: () => readPlenary(doc).live }
}

describe('topics', () => {
  test('go through their states, and nothing deletes them', () => {
    const { doc, propose, topic } = workshop()
    const [a, b] = [propose('a'), propose('b')]
    editTopic(doc, a, { title: 'A', statement: 'Nobody came.' })
    expect(topic(a)).toMatchObject({ title: 'A', statement: 'Nobody came.', status: 'proposed' })
    parkTopic(doc, a)
    expect(topic(a)?.status).toBe('parked')
    withdrawTopic(doc, a)
    expect(topic(a)?.status).toBe('withdrawn')
    mergeTopics(doc, a, b)
    expect(topic(a)).toMatchObject({ status: 'merged', mergedInto: b })
    mergeTopics(doc, b, b)
    expect(topic(b)?.status).toBe('proposed')
    reinstateTopic(doc, a)
    expect(topic(a)?.mergedInto).toBeUndefined()
    expect(topic(a)?.status).toBe('proposed')
  })

  test('open as tables in the given order, hosted by their proposers, numbered on, and only once', () => {
    const { doc, session, propose } = workshop()
    addTable(doc, session, { title: 'Set before' })
    const [a, b, c] = [propose('a'), propose('b'), propose('c')]
    mergeTopics(doc, c, a)
    openTopicsAsTables(doc, [b, a, c, 'ghost'])
    openTopicsAsTables(doc, [a])
    expect(tablesOf(readPlenary(doc), session).map(({ number, title, host }) => [number, title, host])).toEqual([
      [1, 'Set before', undefined],
      [2, 'b', 'host-of-b'],
      [3, 'a', 'host-of-a'],
    ])
  })

  test('the poll opens, closes, goes back and is published with its tally', () => {
    const { doc, poll } = workshop()
    const state = () => readPlenary(doc).phases[poll]
    for (const [change, expected] of [
      [openPoll, 'open'],
      [backToProposing, 'proposing'],
      [openPoll, 'open'],
      [closePoll, 'closed'],
    ] as const) {
      change(doc, poll)
      expect(state()).toMatchObject({ poll: expected })
    }
    const tally = { id: poll, topics: {}, ballots: 0, publishedAt: 1 }
    publishTally(doc, tally, false)
    expect(state()).toMatchObject({ poll: 'closed' })
    publishTally(doc, tally, true)
    expect(state()).toMatchObject({ poll: 'published' })
    expect(readPlenary(doc).tallies[poll]).toEqual(tally)
  })
})

describe('live', () => {
  test('a discussion begins with round 1 and no timer; opening a round starts its time', () => {
    const { doc, discussion, live } = workshop()
    editPhase<PhaseOf<'discussion'>>(doc, discussion, { rounds: 2, roundMinutes: 15 })
    goToPhase(doc, discussion, 1000)
    expect(live()).toEqual({ phase: discussion, round: 1, phaseStartedAt: 1000 })
    openRound(doc, 2, 5000)
    expect(live()).toMatchObject({ round: 2, timer: { startedAt: 5000, durationMs: 15 * 60_000 } })
    openRound(doc, 3, 6000)
    expect(live().round).toBe(2)
  })

  test('a phase without rounds has round 0, and a phase that is gone is not entered', () => {
    const { doc, poll, live } = workshop()
    goToPhase(doc, poll, 1000)
    expect(live().round).toBe(0)
    goToPhase(doc, 'gone', 2000)
    expect(live().phase).toBe(poll)
    openRound(doc, 1, 3000)
    expect(live().timer).toBeUndefined()
  })

  test('a timer is paused, resumed, extended and ended', () => {
    const { doc, poll, live } = workshop()
    goToPhase(doc, poll, 0)
    pauseTimer(doc, 0)
    expect(live().timer).toBeUndefined()
    startTimer(doc, 60_000, 0)
    pauseTimer(doc, 10_000)
    resumeTimer(doc, 30_000)
    expect(live().timer).toEqual({ startedAt: 20_000, durationMs: 60_000 })
    extendTimer(doc, 60_000, 40_000)
    expect(live().timer).toEqual({ startedAt: 20_000, durationMs: 120_000 })
    endTimer(doc)
    expect(live().timer).toBeUndefined()
  })

  test('announcements come and go, and the day ends', () => {
    const { doc, poll, live } = workshop()
    goToPhase(doc, poll, 1000)
    announce(doc, 'Coffee is ready', 2000)
    expect(live().announcement).toMatchObject({ text: 'Coffee is ready', at: 2000 })
    clearAnnouncement(doc)
    expect(live().announcement).toBeUndefined()
    endWorkshop(doc, 9000)
    expect(live()).toMatchObject({ endedAt: 9000, round: 0 })
    expect(live().phase).toBeUndefined()
    goToPhase(doc, poll, 9500)
    expect(live().endedAt).toBeUndefined()
  })

  test('tables have a host and a rapporteur, and can be locked', () => {
    const { doc, session } = workshop()
    const table = addTable(doc, session, { title: 'One' })
    setHost(doc, table, 'ana')
    setRapporteur(doc, table, 'bruno')
    lockTable(doc, table, true)
    expect(readPlenary(doc).tables[table]).toMatchObject({ host: 'ana', rapporteur: 'bruno', locked: true })
    setRapporteur(doc, table, undefined)
    expect(readPlenary(doc).tables[table]?.rapporteur).toBeUndefined()
  })
})
