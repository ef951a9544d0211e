import type { TableSnapshot } from '#shared/model/snapshot.ts'
import { ArrowDownWideNarrow, Plus } from 'lucide-react'
import { useCallback } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/classNames.ts'
import { shallowEqual } from '../../workshop/store.ts'
import { useTable } from '../../workshop/table.tsx'
import { boardLayout, clustersOf } from './boardLayout.ts'
import { useHarvest } from './BoardProvider.tsx'
import { useBoard, useBoardStore } from './boardState.ts'
import { ClusterBox } from './ClusterBox.tsx'
import box from './ClusterBox.module.css'
import styles from './ClusterWall.module.css'
import { harvestMessages } from './messages.ts'

/** All clusters of the section side by side, and room for another. */
export function ClusterWall() {
  const messages = useMessages(harvestMessages)
  const { mayWrite } = useHarvest()
  const store = useBoardStore()
  const section = useBoard((state) => state.section)
  const clusters = useTable(
    useCallback((table: TableSnapshot) => clustersOf(boardLayout(table), section), [section]),
    shallowEqual,
  )
  const all = useTable((table) => boardLayout(table).clusters.size)
  const placed = useTable((table) => boardLayout(table).notes - boardLayout(table).unsorted)
  return (
    <section aria-labelledby="clusters" className={styles.wall}>
      <div className={styles.head}>
        <h2 id="clusters">
          {messages.clusters} <small>{messages.clusterCount(all, placed)}</small>
        </h2>
        {mayWrite && clusters.length > 1 && (
          <Button size="sm" variant="quiet" icon={ArrowDownWideNarrow} onClick={() => store.setState({ open: 'order' })}>
            {messages.order}
          </Button>
        )}
      </div>
      <div className={styles.grid}>
        {clusters.map((id, at) => (
          <ClusterBox key={id} id={id} number={at + 1} count={clusters.length} />
        ))}
        {mayWrite ? <NewCluster /> : clusters.length === 0 && <p className={styles.nothing}>{messages.readOnlyEmpty}</p>}
      </div>
    </section>
  )
}

function NewCluster() {
  const messages = useMessages(harvestMessages)
  const { actions } = useHarvest()
  const store = useBoardStore()
  const over = useBoard((state) => state.over === 'new')
  const chosen = useBoard((state) => state.selected.size)
  return (
    <div data-drop="new" className={classNames(box.ghost, over && box.over)}>
      <Button icon={Plus} onClick={() => actions.group([...store.getState().selected])}>
        {messages.newCluster} <kbd aria-hidden="true">N</kbd>
      </Button>
      <p>{over ? messages.dropHere : chosen > 0 ? messages.selected(chosen) : messages.newClusterHint}</p>
    </div>
  )
}
