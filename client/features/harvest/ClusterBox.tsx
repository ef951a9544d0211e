import type { TableSnapshot } from '#shared/model/snapshot.ts'
import { memo, useCallback, type CSSProperties } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { classNames } from '../../ui/classNames.ts'
import { useTable } from '../../workshop/table.tsx'
import { boardLayout, notesOf } from './boardLayout.ts'
import { useBoard } from './boardState.ts'
import { ClusterHead } from './ClusterHead.tsx'
import styles from './ClusterBox.module.css'
import { harvestMessages } from './messages.ts'
import { NoteList } from './NoteList.tsx'
import { useOtherOver } from './others.ts'

/** A cluster as a container. `number` is the key that puts notes here; past 9 there is none. */
export const ClusterBox = memo(function ClusterBox({
  id,
  number,
  count,
}: {
  readonly id: string
  readonly number: number
  readonly count: number
}) {
  const messages = useMessages(harvestMessages)
  const cluster = useTable(useCallback((table: TableSnapshot) => table.clusters[id], [id]))
  // The layout keeps the same list of notes for as long as nothing moves.
  const notes = useTable(
    useCallback((table: TableSnapshot) => notesOf(boardLayout(table), id), [id]),
    sameIds,
  )
  const over = useBoard((state) => state.over === id)
  const other = useOtherOver(id)
  if (cluster === undefined) return null
  const title = cluster.title.trim() || messages.untitled
  return (
    <section
      data-drop={id}
      aria-label={messages.clusterLabel(title, notes.length)}
      className={classNames(styles.cluster, over && styles.over, other !== undefined && styles.otherOver)}
      style={{ '--notes': notes.length } as CSSProperties}
    >
      <ClusterHead cluster={cluster} number={number} count={count} notes={notes} />
      <NoteList ids={notes} label={title} className={styles.notes} />
      {over && (
        <p aria-hidden="true" className={styles.slot}>
          {messages.dropHere}
        </p>
      )}
      {other !== undefined && <p className={styles.other}>{messages.holds(other)}</p>}
    </section>
  )
})

const sameIds = (a: readonly string[], b: readonly string[]) => a === b || (a.length === b.length && a.every((id, at) => id === b[at]))
