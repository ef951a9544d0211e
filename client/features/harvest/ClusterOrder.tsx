import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { SortableList } from '../../ui/SortableList.tsx'
import { shallowEqual } from '../../workshop/store.ts'
import { useTable } from '../../workshop/table.tsx'
import { boardLayout, clustersOf } from './boardLayout.ts'
import { useHarvest } from './BoardProvider.tsx'
import { useBoard } from './boardState.ts'
import { harvestMessages } from './messages.ts'

/** The clusters of the section as a list to rearrange: by drag, by button, by key. A chunk of its own because of dnd-kit. */
export default function ClusterOrder() {
  const messages = useMessages(harvestMessages)
  const { actions } = useHarvest()
  const section = useBoard((state) => state.section)
  const clusters = useTable((table) => clustersOf(boardLayout(table), section).flatMap((id) => table.clusters[id] ?? []), shallowEqual)
  return (
    <SortableList
      label={messages.order}
      items={clusters}
      nameOf={(cluster) => cluster.title.trim() || messages.untitled}
      onReorder={(_, { id, to }) => actions.placeCluster(id, to)}
      renderItem={(cluster) => cluster.title.trim() || messages.untitled}
    />
  )
}
