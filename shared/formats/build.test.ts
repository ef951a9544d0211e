import { describe, expect, test } from 'vitest'
import { byOrder } from '../model/record.ts'
import { phasesInOrder, sectionsOf, sessionsInOrder, tablesOf } from '../rules/programme.ts'
import { buildWorkshop, programmePreview, type NewWorkshopFields } from './build.ts'
import { FormatId } from './formatId.ts'
import { tablesFor } from '../rules/tablesFor.ts'
import { WorkshopFile } from './workshopFile.ts'

const fields = (format: FormatId, people = 50, tableSize = 8): NewWorkshopFields => ({
  format,
  people,
  tableSize,
  title: 'A day together',
  date: '2030-05-06',
  startsAt: '09:30',
  place: 'Porto',
  language: 'en',
  namesOnNotes: 'first',
})
const birth = { id: 'w', joinCode: '123456', joinUrl: 'https://example.org/j/123456', now: 1 }

describe.each(FormatId.options)('%s', (format) => {
  const plenary = buildWorkshop(fields(format), birth)

  test('is made of valid records', () => {
    expect(WorkshopFile.shape.plenary.parse(plenary)).toEqual(plenary)
  })

  test('refers only to records that are there', () => {
    const sessions = Object.values(plenary.sessions)
    const named = [
      ...[...Object.values(plenary.phases), ...Object.values(plenary.tables)].map((record) => plenary.sessions[record.session]),
      ...sessions.filter((session) => session.template !== undefined).map((session) => plenary.templates[session.template ?? '']),
      ...Object.values(plenary.sections).map((section) => plenary.templates[section.template]),
    ]
    expect(sessions.length).toBeGreaterThan(0)
    expect(named).not.toContain(undefined)
  })

  test('gives the rounds of a discussion exactly its time', () => {
    const discussions = Object.values(plenary.phases).filter((phase) => phase.kind === 'discussion')
    expect(discussions.map((phase) => phase.rounds * phase.roundMinutes)).toEqual(discussions.map((phase) => phase.minutes))
  })

  test('is previewed as it is built', () => {
    const preview = programmePreview(format, { people: 50, tableSize: 8 })
    const sessions = sessionsInOrder(plenary)
    expect(preview.sessions.map((session) => session.title)).toEqual(sessions.map((session) => session.title))
    expect(preview.sessions.map((session) => session.tables)).toEqual(sessions.map((session) => tablesOf(plenary, session.id).length))
    expect(preview.sessions.map((session) => session.sections)).toEqual(
      sessions.map((session) => sectionsOf(plenary, session.id).map((section) => section.title)),
    )
    expect(preview.minutes).toBe(phasesInOrder(plenary).reduce((sum, phase) => sum + phase.minutes, 0))
  })
})

test('neighbouring tables share a set topic, and every topic has one even where people are few', () => {
  const titles = (people: number) => {
    const plenary = buildWorkshop(fields('three-session', people), birth)
    const first = Object.values(plenary.sessions).sort(byOrder)[0]
    return tablesOf(plenary, first?.id ?? '').map((table) => `${table.number} ${table.title}`)
  }
  expect(titles(50)).toEqual([
    '1 Practical aspects',
    '2 Practical aspects',
    '3 Indicators',
    '4 Indicators',
    '5 What’s next',
    '6 What’s next',
  ])
  expect(titles(4)).toEqual(['1 Practical aspects', '2 Indicators', '3 What’s next'])
})

test('a preview tells when sessions begin and when the day ends', () => {
  const preview = programmePreview('three-session', { people: 50, tableSize: 8, startsAt: '09:00' })
  expect(preview.sessions.map((session) => session.startsAt)).toEqual(['09:00', '10:15', '11:55'])
  expect(preview.endsAt).toBe('13:30')
})

test('fifty people at tables of eight make six tables of eight or nine', () => {
  expect(tablesFor(50, 8)).toEqual({ count: 6, capacity: 9, smallest: 8, largest: 9 })
})

test('everyone finds a chair', () => {
  for (let people = 1; people <= 300; people++) {
    for (const size of [2, 4, 5, 8, 12]) {
      const { count, capacity, smallest, largest } = tablesFor(people, size)
      expect(count * capacity).toBeGreaterThanOrEqual(people)
      expect(largest - smallest).toBeLessThanOrEqual(1)
    }
  }
})
