import type * as Y from 'yjs'
import { newId } from '../ids.ts'
import type { Tally } from '../model/ballot.ts'
import { orderAtEnd } from '../model/order.ts'
import { createTopic, type Topic } from '../model/topic.ts'
import { patchRecord, plenaryCollections as collections, putRecord, transact } from './collections.ts'
import { readPlenary } from './plenary.ts'
import { addTable } from './programme.ts'

/* Topics and their poll. Participants reach these through commands, facilitators edit directly. */

export function proposeTopic(doc: Y.Doc, fields: { session: string; title: string; description?: string; proposer?: string }): Topic {
  return transact(doc, () => {
    const siblings = Object.values(readPlenary(doc).topics)
    const topic = createTopic({ id: newId(), now: Date.now() }, { ...fields, order: orderAtEnd(siblings) })
    putRecord(doc, collections.topics, topic)
    return topic
  })
}

export type TopicEdit = { title?: string | undefined; description?: string | undefined; statement?: string | undefined }

export const editTopic = (doc: Y.Doc, id: string, edit: TopicEdit) => transact(doc, () => patchRecord(doc, collections.topics, id, edit))
export const withdrawTopic = (doc: Y.Doc, id: string) => setStatus(doc, id, 'withdrawn')
export const parkTopic = (doc: Y.Doc, id: string) => setStatus(doc, id, 'parked')
/** Brings a parked, withdrawn or merged topic back into the running. */
export const reinstateTopic = (doc: Y.Doc, id: string) =>
  transact(doc, () => patchRecord(doc, collections.topics, id, { status: 'proposed', mergedInto: undefined }))

/** `from` lives on in `into`. Voters of both are united when the poll is counted. */
export function mergeTopics(doc: Y.Doc, from: string, into: string): void {
  if (from === into) return
  transact(doc, () => patchRecord(doc, collections.topics, from, { status: 'merged', mergedInto: into }))
}

/** Opens topics as tables of their session, in the given order, numbered on from the tables there are. Returns the tables' ids. */
export function openTopicsAsTables(doc: Y.Doc, topics: readonly string[]): string[] {
  return transact(doc, () => {
    const opened: string[] = []
    for (const id of topics) {
      const topic = readPlenary(doc).topics[id]
      if (topic === undefined || topic.status === 'opened' || topic.status === 'merged') continue
      const table = addTable(doc, topic.session, {
        title: topic.title,
        topic: id,
        ...(topic.proposer === undefined ? {} : { host: topic.proposer }),
      })
      patchRecord(doc, collections.topics, id, { status: 'opened', table })
      opened.push(table)
    }
    return opened
  })
}

export const openPoll = (doc: Y.Doc, phase: string) => setPoll(doc, phase, 'open')
export const closePoll = (doc: Y.Doc, phase: string) => setPoll(doc, phase, 'closed')
/** Back to proposing. The server refuses new topics while voting, so this is the way to add one; ballots already cast stay valid. */
export const backToProposing = (doc: Y.Doc, phase: string) => setPoll(doc, phase, 'proposing')

/** Run by the server when the poll is published (or while voting is open, where the facilitator chose open voting). */
export function publishTally(doc: Y.Doc, tally: Tally, publish: boolean): void {
  transact(doc, () => {
    putRecord(doc, collections.tallies, tally)
    if (publish) setPoll(doc, tally.id, 'published')
  })
}

function setPoll(doc: Y.Doc, phase: string, poll: 'proposing' | 'open' | 'closed' | 'published'): void {
  transact(doc, () => patchRecord(doc, collections.phases, phase, { poll }))
}

function setStatus(doc: Y.Doc, id: string, status: Topic['status']): void {
  transact(doc, () => patchRecord(doc, collections.topics, id, { status }))
}
