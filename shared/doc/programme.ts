import type * as Y from 'yjs'
import { newId } from '../ids.ts'
import { orderAt, orderAtEnd } from '../model/order.ts'
import type { PlenarySnapshot } from '../model/snapshot.ts'
import { createPhase, type Phase, type PhaseKind } from '../model/phase.ts'
import { createSession, type Session } from '../model/session.ts'
import { createTable, type WorkshopTable } from '../model/table.ts'
import { createTalk, type Talk } from '../model/talk.ts'
import { createSection, createTemplate, type Section, type Template } from '../model/template.ts'
import type { Workshop } from '../model/workshop.ts'
import { patchRecord, plenaryCollections as collections, putRecord, setFields, transact } from './collections.ts'
import { readPlenary } from './plenary.ts'
import { remove, take, type Removed } from './removed.ts'

/* The facilitator's edits of the programme. Each is one transaction, so one undo step. Adding returns the new record's id. */

export type Patch<T> = { [K in keyof T]?: T[K] | undefined }
type Editable<T> = Patch<Omit<T, 'id' | 'order'>>

const birth = () => ({ id: newId(), now: Date.now() })

export function editWorkshop(doc: Y.Doc, patch: Patch<Omit<Workshop, 'id' | 'joinCode'>>): void {
  transact(doc, () => setFields(doc.getMap('workshop'), patch))
}

export function addSession(doc: Y.Doc, title: string): string {
  return transact(doc, () => {
    const session = createSession(birth(), { title, order: orderAtEnd(Object.values(readPlenary(doc).sessions)) })
    putRecord(doc, collections.sessions, session)
    return session.id
  })
}

export const editSession = (doc: Y.Doc, id: string, patch: Editable<Session>) =>
  transact(doc, () => patchRecord(doc, collections.sessions, id, patch))

export function moveSession(doc: Y.Doc, id: string, index: number): void {
  transact(doc, () => patchRecord(doc, collections.sessions, id, { order: orderAt(others(readPlenary(doc).sessions, id), index) }))
}

/** Removes a session with everything in it. The tables' own documents stay in the store, so undo brings all of it back. */
export function removeSession(doc: Y.Doc, id: string): Removed {
  return transact(doc, () => {
    const plenary = readPlenary(doc)
    const removed: Removed = { ...take(doc, plenary, 'sessions', [id]) }
    for (const name of ['phases', 'talks', 'topics', 'tables'] as const) {
      Object.assign(
        removed,
        take(
          doc,
          plenary,
          name,
          inSession<{ id: string; session: string }>(plenary[name], id).map((record) => record.id),
        ),
      )
    }
    return removed
  })
}

export function addPhase(doc: Y.Doc, kind: PhaseKind, session: string): string {
  return transact(doc, () => {
    const siblings = inSession(readPlenary(doc).phases, session)
    const phase: Phase = createPhase(birth(), kind, { session, order: orderAtEnd(siblings) })
    putRecord(doc, collections.phases, phase)
    return phase.id
  })
}

/** Changes settings of a phase; its kind stays. */
export function editPhase<P extends Phase>(doc: Y.Doc, id: string, patch: Patch<Omit<P, 'id' | 'order' | 'kind' | 'session'>>): void {
  transact(doc, () => patchRecord(doc, collections.phases, id, patch as Patch<Phase>))
}

/** Puts a phase at `index` among the phases of `session`, which may be another session than before. */
export function movePhase(doc: Y.Doc, id: string, session: string, index: number): void {
  transact(doc, () => {
    const siblings = inSession(readPlenary(doc).phases, session).filter((phase) => phase.id !== id)
    patchRecord(doc, collections.phases, id, { session, order: orderAt(siblings, index) })
  })
}

export const removePhase = (doc: Y.Doc, id: string) => remove(doc, 'phases', id)

export function addTalk(doc: Y.Doc, session: string, fields: Patch<Pick<Talk, 'role' | 'points' | 'link'>> & { title: string }): string {
  return transact(doc, () => {
    const order = orderAtEnd(inSession(readPlenary(doc).talks, session))
    const talk = createTalk(birth(), {
      session,
      order,
      title: fields.title,
      role: fields.role ?? '',
      points: fields.points ?? [],
      link: fields.link ?? '',
    })
    putRecord(doc, collections.talks, talk)
    return talk.id
  })
}

export const editTalk = (doc: Y.Doc, id: string, patch: Editable<Talk>) =>
  transact(doc, () => patchRecord(doc, collections.talks, id, patch))
export const removeTalk = (doc: Y.Doc, id: string) => remove(doc, 'talks', id)

export function moveTalk(doc: Y.Doc, id: string, index: number): void {
  transact(doc, () => {
    const { talks } = readPlenary(doc)
    const session = talks[id]?.session
    if (session === undefined) return
    const siblings = inSession(talks, session).filter((talk) => talk.id !== id)
    patchRecord(doc, collections.talks, id, { order: orderAt(siblings, index) })
  })
}

export function addTable(
  doc: Y.Doc,
  session: string,
  fields: { title: string; question?: string; topic?: string; host?: string; capacity?: number },
): string {
  return transact(doc, () => {
    const plenary = readPlenary(doc)
    const siblings = inSession(plenary.tables, session)
    const number = 1 + Math.max(0, ...siblings.map((table) => table.number))
    const capacity = fields.capacity ?? plenary.workshop?.tableSize ?? 8
    const table = createTable(birth(), { ...fields, session, number, capacity, order: orderAtEnd(siblings) })
    putRecord(doc, collections.tables, table)
    return table.id
  })
}

export const editTable = (doc: Y.Doc, id: string, patch: Editable<WorkshopTable>) =>
  transact(doc, () => patchRecord(doc, collections.tables, id, patch))

/** Adds `count` tables in one step, numbered on from those there are. `titleOf` names a table by its number. Returns their ids. */
export function addTables(
  doc: Y.Doc,
  session: string,
  count: number,
  fields: { titleOf: (number: number) => string; question?: string; capacity?: number },
): string[] {
  const { titleOf, ...rest } = fields
  return transact(doc, () =>
    Array.from({ length: count }, () => {
      const number = 1 + Math.max(0, ...inSession(readPlenary(doc).tables, session).map((table) => table.number))
      return addTable(doc, session, { ...rest, title: titleOf(number) })
    }),
  )
}

/** Removes a table. The topic that it was opened for is back among the proposed ones. */
export function removeTable(doc: Y.Doc, id: string): Removed {
  return transact(doc, () => {
    const { topics } = readPlenary(doc)
    const opened = Object.values(topics).filter((topic) => topic.table === id)
    for (const topic of opened)
      patchRecord(doc, collections.topics, topic.id, { status: topic.status === 'opened' ? 'proposed' : topic.status, table: undefined })
    return { ...remove(doc, 'tables', id), topics: Object.fromEntries(opened.map((topic) => [topic.id, topic])) }
  })
}

/** A new discussion template for a session, with its first section. Returns the template's id. */
export function addTemplate(doc: Y.Doc, session: string, title: string, firstSection: string): string {
  return transact(doc, () => {
    const template = createTemplate(birth(), { title, order: orderAtEnd(Object.values(readPlenary(doc).templates)) })
    putRecord(doc, collections.templates, template)
    patchRecord(doc, collections.sessions, session, { template: template.id })
    addSection(doc, template.id, firstSection)
    return template.id
  })
}

export const editTemplate = (doc: Y.Doc, id: string, patch: Editable<Template>) =>
  transact(doc, () => patchRecord(doc, collections.templates, id, patch))

/** Takes the template off a session. The template and what tables wrote in it stay, so undo brings everything back. */
export const detachTemplate = (doc: Y.Doc, session: string) =>
  transact(doc, () => patchRecord(doc, collections.sessions, session, { template: undefined }))

export function addSection(doc: Y.Doc, template: string, title: string): string {
  return transact(doc, () => {
    const section = createSection(birth(), { template, title, order: orderAtEnd(inTemplate(readPlenary(doc), template)) })
    putRecord(doc, collections.sections, section)
    return section.id
  })
}

export const editSection = (doc: Y.Doc, id: string, patch: Editable<Section>) =>
  transact(doc, () => patchRecord(doc, collections.sections, id, patch))
export const removeSection = (doc: Y.Doc, id: string) => remove(doc, 'sections', id)

export function moveSection(doc: Y.Doc, id: string, index: number): void {
  transact(doc, () => {
    const plenary = readPlenary(doc)
    const template = plenary.sections[id]?.template
    if (template === undefined) return
    const siblings = inTemplate(plenary, template).filter((section) => section.id !== id)
    patchRecord(doc, collections.sections, id, { order: orderAt(siblings, index) })
  })
}

function inSession<T extends { session: string }>(records: Readonly<Record<string, T>>, session: string): T[] {
  return Object.values(records).filter((record) => record.session === session)
}

function inTemplate({ sections }: PlenarySnapshot, template: string): Section[] {
  return Object.values(sections).filter((section) => section.template === template)
}

function others<T extends { id: string }>(records: Readonly<Record<string, T>>, id: string): T[] {
  return Object.values(records).filter((record) => record.id !== id)
}
