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

export const renameTheme = (doc: Y.Doc, theme: string, label: string) => transact(doc, () => patchRecord(doc, collections.themes, theme, { label }))

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
