import { describe, expect, test } from 'vitest'
import type * as z from 'zod/mini'
import { createCluster, Cluster } from './cluster.ts'
import { createNote, Note } from './note.ts'
import { Person } from './person.ts'
import { createPhase, Phase, PhaseKind } from './phase.ts'
import { createSession, Session } from './session.ts'
import { createTable, WorkshopTable } from './table.ts'
import { createTalk, Talk } from './talk.ts'
import { createSection, createTemplate, Section, Template } from './template.ts'
import { createTheme, Theme } from './theme.ts'
import { createTopic, standsFor, Topic } from './topic.ts'

const birth = { id: 'x', now: 7 }

describe('what is created is valid', () => {
  test.each<[string, z.ZodMiniType, object]>([
    ['session', Session, createSession(birth, { title: 'One', order: 'a0' })],
    ['talk', Talk, createTalk(birth, { session: 's', order: 'a0', title: 'Talk' })],
    ['topic', Topic, createTopic(birth, { session: 's', order: 'a0', title: 'Topic' })],
    ['table', WorkshopTable, createTable(birth, { session: 's', order: 'a0', number: 1, title: 'Table', capacity: 8 })],
    ['template', Template, createTemplate(birth, { title: 'Sheet', order: 'a0' })],
    ['section', Section, createSection(birth, { template: 't', order: 'a0', title: 'Section' })],
    ['note', Note, createNote(birth, { text: '', kind: 'idea', order: 'a0', round: 0 })],
    ['cluster', Cluster, createCluster(birth, { title: '', order: 'a0' })],
    ['theme', Theme, createTheme(birth, { label: 'Theme', session: 's', question: 'q', order: 'a0' })],
    ...PhaseKind.options.map(
      (kind) => [`${kind} phase`, Phase, createPhase(birth, kind, { session: 's', order: 'a0' })] satisfies [string, z.ZodMiniType, object],
    ),
  ])('%s', (_, schema, record) => {
    // A field that is there but undefined would travel as null, or not at all.
    expect(Object.values(record)).not.toContain(undefined)
    expect(schema.parse(record)).toEqual(record)
  })
})

test('a link is a web address or nothing', () => {
  const talk = createTalk(birth, { session: 's', order: 'a0', title: 'Talk' })
  expect(Talk.safeParse({ ...talk, link: 'https://example.org/slides' }).success).toBe(true)
  for (const link of ['javascript:alert(1)', 'ftp://example.org', 'example.org'])
    expect(Talk.safeParse({ ...talk, link }).success).toBe(false)
})

test('a country is a code or nothing', () => {
  const person = { id: 'p', role: 'participant', name: 'Ana', organisation: '', country: '' }
  expect(['', 'PT', 'Portugal', 'pt'].map((country) => Person.safeParse({ ...person, country }).success)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

describe('the topic that stands for another', () => {
  const topic = (id: string, mergedInto?: string): Topic => ({
    ...createTopic({ id, now: 0 }, { session: 's', order: 'a0', title: id }),
    ...(mergedInto === undefined ? {} : { status: 'merged', mergedInto }),
  })
  const topics = Object.fromEntries(
    [topic('a', 'b'), topic('b', 'c'), topic('c'), topic('x', 'y'), topic('y', 'x'), topic('lost', 'gone')].map((each) => [each.id, each]),
  )

  test.each([
    ['c', 'c'],
    ['a', 'c'],
    ['x', 'x'],
    ['y', 'y'],
    ['lost', 'lost'],
    ['unknown', 'unknown'],
  ])('%s: %s', (id, standing) => expect(standsFor(topics, id)).toBe(standing))
})
