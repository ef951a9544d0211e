import type { Cluster } from '#shared/model/cluster.ts'
import { ArrowLeft, ArrowRight, Merge, Pencil, Split, Ungroup } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useHarvest } from './BoardProvider.tsx'
import { useBoard, useBoardStore } from './boardState.ts'
import styles from './ClusterBox.module.css'
import { ClusterTitle } from './ClusterTitle.tsx'
import { harvestMessages } from './messages.ts'

/** Key, title, count and what can be done with a cluster. */
export function ClusterHead({
  cluster,
  number,
  count,
  notes,
}: {
  readonly cluster: Cluster
  readonly number: number
  readonly count: number
  readonly notes: readonly string[]
}) {
  const messages = useMessages(harvestMessages)
  const { actions, mayWrite } = useHarvest()
  const store = useBoardStore()
  const renaming = useBoard((state) => state.renaming === cluster.id)
  const chosen = useBoard((state) => notes.filter((id) => state.selected.has(id)).length)
  const title = cluster.title.trim() || messages.untitled
  const place = number - 1
  const name = useRef<HTMLButtonElement>(null)
  const wasRenaming = useRef(false)
  useEffect(() => {
    // The field is gone: keys go on where it stood, unless they are elsewhere already.
    if (wasRenaming.current && !renaming && document.activeElement === document.body) name.current?.focus()
    wasRenaming.current = renaming
  }, [renaming])
  const items = [
    { id: 'rename', label: messages.renameIt, icon: Pencil, onSelect: () => store.setState({ renaming: cluster.id }) },
    {
      id: 'split',
      label: messages.splitOff(chosen),
      icon: Split,
      onSelect: () => actions.group(notes.filter((id) => store.getState().selected.has(id))),
      ...(chosen === 0 || chosen === notes.length ? { disabledReason: messages.splitReason } : {}),
    },
    {
      id: 'merge',
      label: messages.mergeInto,
      icon: Merge,
      onSelect: () => store.setState({ merging: cluster.id }),
      ...(count < 2 ? { disabledReason: messages.noOther } : {}),
    },
    {
      id: 'earlier',
      label: messages.earlier,
      icon: ArrowLeft,
      separated: true,
      onSelect: () => actions.placeCluster(cluster.id, place - 1),
      ...(place === 0 ? { disabledReason: messages.isFirst } : {}),
    },
    {
      id: 'later',
      label: messages.later,
      icon: ArrowRight,
      onSelect: () => actions.placeCluster(cluster.id, place + 1),
      ...(number === count ? { disabledReason: messages.isLast } : {}),
    },
    { id: 'dissolve', label: messages.dissolve, icon: Ungroup, separated: true, onSelect: () => actions.dissolve(cluster.id) },
  ]
  return (
    <header className={styles.head}>
      {mayWrite && number <= 9 && <kbd aria-hidden="true">{number}</kbd>}
      {renaming && mayWrite ? (
        <ClusterTitle key={cluster.id} cluster={cluster} />
      ) : (
        <h3 className={cluster.title.trim() === '' ? styles.untitled : undefined}>
          {mayWrite ? (
            <button
              ref={name}
              type="button"
              aria-label={messages.rename(title)}
              onClick={() => store.setState({ renaming: cluster.id })}
              className={styles.title}
            >
              {title}
            </button>
          ) : (
            title
          )}
        </h3>
      )}
      <span aria-hidden="true" className={styles.count}>
        {notes.length}
      </span>
      {mayWrite && <Menu label={messages.clusterMenu(title)} items={items} iconOnly align="end" className={styles.menu} />}
    </header>
  )
}
