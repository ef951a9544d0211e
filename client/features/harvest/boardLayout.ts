import type { Cluster } from '#shared/model/cluster.ts'
import { byOrder } from '#shared/model/record.ts'
import type { Note } from '#shared/model/note.ts'
import type { TableSnapshot } from '#shared/model/snapshot.ts'

/** Where everything lies: ids in order. `''` stands for "no section". */
export interface BoardLayout {
  /** Section → notes in no cluster. */
  readonly piles: ReadonlyMap<string, readonly string[]>
  /** Cluster → its notes. */
  readonly clusters: ReadonlyMap<string, readonly string[]>
  /** Section → its clusters. */
  readonly order: ReadonlyMap<string, readonly string[]>
  /** Notes that people see: with words, not in the bin. */
  readonly notes: number
  readonly unsorted: number
}

const known = new WeakMap<TableSnapshot['notes'], { readonly clusters: TableSnapshot['clusters']; readonly layout: BoardLayout }>()

/** Worked out once per picture, however many parts of the screen ask. */
export function boardLayout({ notes, clusters }: Pick<TableSnapshot, 'notes' | 'clusters'>): BoardLayout {
  const before = known.get(notes)
  if (before?.clusters === clusters) return before.layout
  const layout = lay(notes, clusters)
  known.set(notes, { clusters, layout })
  return layout
}

function lay(notes: TableSnapshot['notes'], clusters: TableSnapshot['clusters']): BoardLayout {
  const piles = new Map<string, string[]>()
  const inCluster = new Map<string, string[]>()
  const order = new Map<string, string[]>()
  for (const cluster of Object.values(clusters).sort(byOrder)) {
    inCluster.set(cluster.id, [])
    listIn(order, cluster.section ?? '').push(cluster.id)
  }
  const seen = Object.values(notes).filter(isSeen).sort(byOrder)
  let unsorted = 0
  for (const note of seen) {
    const members = note.cluster === undefined ? undefined : inCluster.get(note.cluster)
    if (members !== undefined) members.push(note.id)
    else {
      listIn(piles, note.section ?? '').push(note.id)
      unsorted += 1
    }
  }
  return { piles, clusters: inCluster, order, notes: seen.length, unsorted }
}

const isSeen = (note: Note) => note.binnedAt === undefined && note.text.trim() !== ''

function listIn(lists: Map<string, string[]>, key: string): string[] {
  const found = lists.get(key)
  if (found !== undefined) return found
  const list: string[] = []
  lists.set(key, list)
  return list
}

const none: readonly string[] = []
export const pileOf = (layout: BoardLayout, section: string): readonly string[] => layout.piles.get(section) ?? none
export const clustersOf = (layout: BoardLayout, section: string): readonly string[] => layout.order.get(section) ?? none
export const notesOf = (layout: BoardLayout, cluster: string): readonly string[] => layout.clusters.get(cluster) ?? none

/** Notes in the bin that have words, the last thrown away first. */
export function binned({ notes }: Pick<TableSnapshot, 'notes'>): Note[] {
  return Object.values(notes)
    .filter((note) => note.binnedAt !== undefined && note.text.trim() !== '')
    .sort((a, b) => (b.binnedAt ?? 0) - (a.binnedAt ?? 0))
}

/** The only cluster that all these notes lie in, or undefined. */
export function commonCluster(table: Pick<TableSnapshot, 'notes' | 'clusters'>, ids: readonly string[]): Cluster | undefined {
  const clusters = new Set(ids.map((id) => table.notes[id]?.cluster))
  const [only] = clusters
  return clusters.size === 1 && only !== undefined ? table.clusters[only] : undefined
}
