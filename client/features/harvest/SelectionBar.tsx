import type { TableSnapshot } from '#shared/model/snapshot.ts'
import { FolderInput, Pencil, Plus, Split, Trash2 } from 'lucide-react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { uiMessages } from '../../ui/messages.ts'
import { noteKindIcons, noteKinds } from '../../ui/noteKinds.ts'
import { shallowEqual } from '../../workshop/store.ts'
import { useTable } from '../../workshop/table.tsx'
import { boardLayout, clustersOf, commonCluster, notesOf } from './boardLayout.ts'
import { useHarvest } from './BoardProvider.tsx'
import { useBoard, useBoardStore } from './boardState.ts'
import { harvestMessages } from './messages.ts'
import styles from './SelectionBar.module.css'

/** What can be done with the selected notes without dragging them. There only while something is selected. */
export function SelectionBar() {
  const messages = useMessages(harvestMessages)
  const { noteKinds: kindNames } = useMessages(uiMessages)
  const { actions } = useHarvest()
  const store = useBoardStore()
  const selected = useBoard((state) => state.selected)
  const section = useBoard((state) => state.section)
  const lastUsed = useBoard((state) => state.lastUsed)
  const here = (table: TableSnapshot) =>
    [...selected].filter((id) => table.notes[id] !== undefined && table.notes[id].binnedAt === undefined)
  const ids = useTable(here, shallowEqual)
  const common = useTable((table) => commonCluster(table, ids))
  const clusters = useTable((table) => clustersOf(boardLayout(table), section), shallowEqual)
  const records = useTable((table) => table.clusters)
  const size = useTable((table) => (common === undefined ? 0 : notesOf(boardLayout(table), common.id).length))
  const targets = useTargets(ids)
  if (ids.length === 0) return null
  const splits = common !== undefined && size > ids.length
  const offered = clusters.filter((id) => id !== common?.id)
  const target = offered.find((id) => id === lastUsed) ?? offered[0]
  const number = target === undefined ? 0 : clusters.indexOf(target) + 1
  const more: MenuItem[] = [
    {
      id: 'edit',
      label: messages.edit,
      icon: Pencil,
      onSelect: () => store.setState({ editing: ids[0], focused: ids[0] }),
      ...(ids.length === 1 ? {} : { disabledReason: messages.editReason }),
    },
    ...noteKinds.map((kind, at) => ({
      id: kind,
      label: messages.kind(kindNames[kind]),
      icon: noteKindIcons[kind],
      separated: at === 0,
      onSelect: () => actions.setKind(ids, kind),
    })),
    { id: 'bin', label: messages.bin, icon: Trash2, separated: true, onSelect: () => actions.bin(ids) },
  ]
  return (
    <div role="toolbar" aria-label={messages.selection} className={styles.bar}>
      <b role="status" className={styles.count}>
        {messages.selected(ids.length)}
      </b>
      <Button size="sm" variant="quiet" onClick={actions.clear}>
        {messages.clear} <kbd aria-hidden="true">Esc</kbd>
      </Button>
      <Menu label={messages.more} items={more} iconOnly align="end" />
      {target !== undefined && (
        <Button size="sm" className={styles.main} onClick={() => actions.move(ids, { cluster: target })}>
          <span>{messages.putIn(records[target]?.title.trim() || messages.untitled)}</span>{' '}
          {number <= 9 && <kbd aria-hidden="true">{number}</kbd>}
        </Button>
      )}
      <Button
        size="sm"
        icon={splits ? Split : Plus}
        className={target === undefined ? styles.main : styles.rest}
        onClick={() => actions.group(ids)}
      >
        {splits ? messages.split : messages.group} <kbd aria-hidden="true">N</kbd>
      </Button>
      <Menu label={messages.moveTo} icon={FolderInput} items={targets} size="sm" variant="plain" className={styles.rest} />
    </div>
  )
}

/** Every place that notes can go to: the clusters in sight, the pile, the piles of the other sections. */
function useTargets(ids: readonly string[]): readonly MenuItem[] {
  const messages = useMessages(harvestMessages)
  const { actions, sections } = useHarvest()
  const section = useBoard((state) => state.section)
  const clusters = useTable((table) => clustersOf(boardLayout(table), section), shallowEqual)
  const records = useTable((table) => table.clusters)
  const others = sections.filter(({ id, kind }) => kind === 'notes' && id !== section)
  return [
    ...clusters.map((id) => ({
      id,
      label: records[id]?.title.trim() || messages.untitled,
      onSelect: () => actions.move(ids, { cluster: id }),
    })),
    { id: 'new', label: messages.newCluster, icon: Plus, separated: clusters.length > 0, onSelect: () => actions.group(ids) },
    { id: 'pile', label: messages.toPile, onSelect: () => actions.move(ids, { section }) },
    ...others.map(({ id, title }) => ({
      id: `section-${id}`,
      label: messages.toSection(title),
      onSelect: () => actions.move(ids, { section: id }),
    })),
  ]
}
