import { describe, expect, test } from 'vitest'
import { can, type Act, type Actor, type Facts } from './access.ts'
import type { Role } from './model/person.ts'
import { createPhase, type PollState } from './model/phase.ts'
import { createSession } from './model/session.ts'
import { createTable } from './model/table.ts'
import { createTopic, type Topic } from './model/topic.ts'

const birth = (id: string) => ({ id, now: 0 })
const table = (id: string, fields: { rapporteur?: string; locked?: boolean } = {}) => ({
  ...createTable(birth(id), { session: 's', order: 'a0', number: 1, title: id, capacity: 8 }),
  ...fields,
})

interface Scene {
  poll?: PollState
  live?: string
  ended?: boolean
  privateTables?: boolean
}

function facts({ poll = 'proposing', live, ended = false, privateTables = false }: Scene = {}): Facts {
  return {
    sessions: {
      s: { ...createSession(birth('s'), { title: 'Session', order: 'a0' }), privateTables },
      next: createSession(birth('next'), { title: 'Next', order: 'a1' }),
    },
    phases: {
      topics: { ...createPhase(birth('topics'), 'topics', { session: 's', order: 'a0' }), poll },
      discussion: createPhase(birth('discussion'), 'discussion', { session: 's', order: 'a1' }),
      harvest: createPhase(birth('harvest'), 'harvest', { session: 's', order: 'a2' }),
      analysis: createPhase(birth('analysis'), 'analysis', { session: 's', order: 'a3' }),
      later: createPhase(birth('later'), 'input', { session: 'next', order: 'a0' }),
    },
    tables: {
      mine: table('mine'),
      taken: table('taken', { rapporteur: 'dora' }),
      ours: table('ours', { rapporteur: 'me' }),
      locked: table('locked', { locked: true }),
      other: table('other'),
    },
    live: { round: 0, ...(live === undefined ? {} : { phase: live }), ...(ended ? { endedAt: 9 } : {}) },
  }
}

/** The actor sat at these tables; `ours` is theirs to take notes for without a seat. */
const actor = (role: Role): Actor => ({ person: 'me', role, tables: new Set(['mine', 'taken', 'locked']) })
const topic = (fields: Partial<Topic> = {}): Topic => ({ ...createTopic(birth('t'), { session: 's', order: 'a0', title: 'T' }), ...fields })

const roles = ['participant', 'rapporteur', 'facilitator', 'organiser'] as const
/** One letter a role that may: p, r, f, o; a dot for one that may not. */
const allowed = (act: Act, scene?: Scene) => roles.map((role) => (can(actor(role), act, facts(scene)) ? role.charAt(0) : '.')).join('')

describe('who may do what', () => {
  test.each<[string, Act, string, Scene?]>([
    // what                                   act                                                   prfo
    ['read the plenary', { do: 'read plenary' }, 'prfo'],
    ['write the plenary', { do: 'write plenary' }, '..f.'],
    ['manage people', { do: 'manage people' }, '..f.'],
    ['publish the tally', { do: 'publish tally' }, '..f.'],
    ['replace links', { do: 'rotate links' }, '..f.'],
    ['delete the workshop', { do: 'delete workshop' }, '..f.'],
    ['export the workshop', { do: 'export workshop' }, '..fo'],
    ['read names, organisations and countries', { do: 'read roster' }, '.rfo'],
    ['raise a hand', { do: 'raise hand' }, 'prf.'],

    ['take a seat', { do: 'take seat', table: 'other' }, 'prf.'],
    ['take a seat at a table that is gone', { do: 'take seat', table: 'gone' }, '....'],
    ['read any table', { do: 'read table', table: 'other' }, 'prfo'],
    [
      'read a private table during the discussion',
      { do: 'read table', table: 'other' },
      '.rfo',
      { privateTables: true, live: 'discussion' },
    ],
    ['read their own private table', { do: 'read table', table: 'mine' }, 'prfo', { privateTables: true, live: 'discussion' }],
    ['read a private table from the harvest on', { do: 'read table', table: 'other' }, 'prfo', { privateTables: true, live: 'harvest' }],
    ['read a private table of a past session', { do: 'read table', table: 'other' }, 'prfo', { privateTables: true, live: 'later' }],
    ['read a private table after the day', { do: 'read table', table: 'other' }, 'prfo', { privateTables: true, ended: true }],
    ['read a table that is gone', { do: 'read table', table: 'gone' }, '....'],

    ['write where they sat', { do: 'write table', table: 'mine' }, 'prf.'],
    ['write where they never sat', { do: 'write table', table: 'other' }, '..f.'],
    ['write where they take the notes', { do: 'write table', table: 'ours' }, 'prfo'],
    ['write a locked table', { do: 'write table', table: 'locked' }, '....'],
    ['sign off where they sat', { do: 'sign off poster', table: 'mine' }, 'prf.'],
    ['sign off elsewhere', { do: 'sign off poster', table: 'other' }, '..f.'],
    ['take the notes where they sat', { do: 'claim rapporteur', table: 'mine' }, 'prf.'],
    ['take the notes where somebody does', { do: 'claim rapporteur', table: 'taken' }, '.rf.'],
    ['take the notes where they never sat', { do: 'claim rapporteur', table: 'other' }, '.rf.'],

    ['write the synthesis', { do: 'write synthesis' }, '.rf.'],
    ['read the synthesis before the analysis', { do: 'read synthesis' }, '.rfo', { live: 'harvest' }],
    ['read the synthesis from the analysis on', { do: 'read synthesis' }, 'prfo', { live: 'analysis' }],
    ['read the synthesis in a later session', { do: 'read synthesis' }, 'prfo', { live: 'later' }],
    ['read the report while it is closed', { do: 'read report' }, '.rfo'],

    ['propose a topic', { do: 'propose topic', session: 's' }, 'prf.'],
    ['propose a topic while voting', { do: 'propose topic', session: 's' }, '....', { poll: 'open' }],
    ['propose a topic where none are asked for', { do: 'propose topic', session: 'next' }, '....'],
    ['edit their own topic', { do: 'edit topic', topic: topic({ proposer: 'me' }) }, 'prfo'],
    ['edit a topic of somebody else', { do: 'edit topic', topic: topic({ proposer: 'dora' }) }, '..f.'],
    ['edit a topic of nobody', { do: 'edit topic', topic: topic() }, '..f.'],
    ['withdraw their own topic while voting', { do: 'withdraw topic', topic: topic({ proposer: 'me' }) }, '..f.', { poll: 'open' }],
    ['withdraw their own topic that was merged', { do: 'withdraw topic', topic: topic({ proposer: 'me', status: 'merged' }) }, '..f.'],
    [
      'state the outcome of their topic',
      { do: 'state outcome', topic: topic({ proposer: 'me', status: 'parked' }) },
      'prfo',
      { poll: 'published' },
    ],

    ['vote while the poll is open', { do: 'cast ballot', poll: 'topics' }, 'prf.', { poll: 'open' }],
    ['vote before', { do: 'cast ballot', poll: 'topics' }, '....'],
    ['vote after', { do: 'cast ballot', poll: 'topics' }, '....', { poll: 'closed' }],
    ['vote in something that is no poll', { do: 'cast ballot', poll: 'discussion' }, '....'],
  ])('%s', (_, act, expected, scene) => expect(allowed(act, scene)).toBe(expected))

  test('everyone reads the report once it is open', () => {
    expect(roles.map((role) => can(actor(role), { do: 'read report' }, facts(), { reportOpen: true }))).toEqual([true, true, true, true])
  })
})
