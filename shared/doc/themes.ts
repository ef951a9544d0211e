import type * as Y from 'yjs'
import { newId } from '../ids.ts'
import { orderAt, orderAtEnd } from '../model/order.ts'
import { createTheme, linkKey } from '../model/theme.ts'
import { patchRecord, putRecord, recordsOf, synthesisCollections as collections, transact } from './collections.ts'
import { readSynthesis } from './synthesis.ts'

/* Naming themes and linking clusters to them. Each mutator is one transaction, so one undo step. */

export function addTheme(doc: Y.Doc, fields: { label: string; session: string; question: string }): string {
  return transact(doc, () => {
    const theme = createTheme({ id: newId(), now: Date.now() }, { ...fields, order: orderAtEnd(Object.values(readSynthesis(doc).themes)) })
    putRecord(doc, collections.themes, theme)
    return theme.id
  })
}

export const renameTheme = (doc: Y.Doc, theme: string, label: string) =>
  transact(doc, () => patchRecord(doc, collections.themes, theme, { label }))

export function moveTheme(doc: Y.Doc, theme: string, index: number): void {
  transact(doc, () => {
    const { themes } = readSynthesis(doc)
    const siblings = Object.values(themes).filter((other) => other.id !== theme && other.question === themes[theme]?.question)
    patchRecord(doc, collections.themes, theme, { order: orderAt(siblings, index) })
  })
}

/** Removes a theme; its clusters are unlinked. */
export function removeTheme(doc: Y.Doc, theme: string): void {
  transact(doc, () => {
    const links = recordsOf(doc, collections.links)
    for (const [key, link] of Object.entries(readSynthesis(doc).links)) if (link.theme === theme) links.delete(key)
    recordsOf(doc, collections.themes).delete(theme)
  })
}

/** All clusters of `from` go to `into`. Support is counted in tables, so nothing is ever counted twice. */
export function mergeThemes(doc: Y.Doc, from: string, into: string): void {
  if (from === into) return
  transact(doc, () => {
    for (const link of Object.values(readSynthesis(doc).links)) if (link.theme === from) linkCluster(doc, link.table, link.cluster, into)
    removeTheme(doc, from)
  })
}

/** Says that a cluster belongs to a theme, or (undefined) to none. */
export function linkCluster(doc: Y.Doc, table: string, cluster: string, theme: string | undefined): void {
  transact(doc, () => {
    const key = linkKey(table, cluster)
    if (theme === undefined) recordsOf(doc, collections.links).delete(key)
    else if (!patchRecord(doc, collections.links, key, { theme })) putRecord(doc, collections.links, { table, cluster, theme }, key)
  })
}

/** Clusters that belong to a theme: to `theme`, or where there is none yet to a new one called `label`. */
export interface ProposedLinks {
  question: string
  theme: string | undefined
  label: string
  clusters: readonly { table: string; cluster: string }[]
}

/** Links clusters as proposed. Returns the themes, in the order of the proposals. */
export function linkAll(doc: Y.Doc, session: string, proposals: readonly ProposedLinks[]): string[] {
  return transact(doc, () =>
    proposals.map(({ question, theme, label, clusters }) => {
      const into = theme ?? addTheme(doc, { label, session, question })
      for (const { table, cluster } of clusters) linkCluster(doc, table, cluster, into)
      return into
    }),
  )
}

/**
 * {@link linkAll}, once for a session and only before anybody named a theme in it: the first look at an analysis finds equal titles linked.
 * That it was done is remembered apart from the undo history, so that taking it back stays taken back. Returns the number of clusters linked.
 */
export function prelink(doc: Y.Doc, session: string, proposals: readonly ProposedLinks[]): number {
  const done = doc.getMap<boolean>('prelinked')
  const named = Object.values(readSynthesis(doc).themes).some((theme) => theme.session === session)
  if (done.has(session) || named || proposals.length === 0) return 0
  doc.transact(() => done.set(session, true))
  linkAll(doc, session, proposals)
  return proposals.reduce((sum, { clusters }) => sum + clusters.length, 0)
}
