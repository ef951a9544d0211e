import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import { composePoster } from '#shared/rules/poster.ts'
import { lazy, Suspense, useEffect } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useNames } from '../../shell/names.ts'
import { usePosterEvent } from '../../shell/posters.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Poster } from '../../ui/Poster.tsx'
import { useWideScreen } from '../../ui/useWideScreen.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import { useTable } from '../../workshop/table.tsx'
import { boardLayout, clustersOf, notesOf } from './boardLayout.ts'
import { useHarvest } from './BoardProvider.tsx'
import { useBoard, useBoardStore } from './boardState.ts'
import styles from './Dialogs.module.css'
import { harvestMessages } from './messages.ts'

const loadOrder = () => import('./ClusterOrder.tsx')
const ClusterOrder = lazy(loadOrder)

/** In which order the clusters of the section stand on the poster. */
export function OrderDialog() {
  const messages = useMessages(harvestMessages)
  const store = useBoardStore()
  const open = useBoard((state) => state.open === 'order')
  // Fetched ahead, for the network may be gone when it is wanted. Where that fails, it is asked for again then.
  useEffect(() => void loadOrder().catch(() => undefined), [])
  return (
    <Dialog open={open} onClose={() => store.setState({ open: undefined })} title={messages.order}>
      <p>{messages.orderDetail}</p>
      <Suspense>
        <ClusterOrder />
      </Suspense>
    </Dialog>
  )
}

/** Into which cluster? */
export function MergeDialog() {
  const messages = useMessages(harvestMessages)
  const { actions } = useHarvest()
  const store = useBoardStore()
  const merging = useBoard((state) => state.merging)
  const records = useTable((table) => table.clusters)
  const layout = useTable(boardLayout)
  const from = merging === undefined ? undefined : records[merging]
  const others = from === undefined ? [] : clustersOf(layout, from.section ?? '').filter((id) => id !== from.id)
  return (
    <Dialog
      open={from !== undefined}
      onClose={() => store.setState({ merging: undefined })}
      title={messages.mergeTitle(from?.title.trim() || messages.untitled)}
    >
      <p>{messages.mergeDetail}</p>
      <ul className={styles.choices}>
        {others.map((id) => (
          <li key={id}>
            <Button wide onClick={() => from !== undefined && actions.merge(from.id, id)}>
              {messages.clusterLabel(records[id]?.title.trim() || messages.untitled, notesOf(layout, id).length)}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** The poster at the size of the window, as the gallery will show it. */
export function PosterDialog() {
  const messages = useMessages(harvestMessages)
  const { table } = useHarvest()
  const store = useBoardStore()
  const open = useBoard((state) => state.open === 'poster')
  return (
    <Dialog open={open} size="lg" onClose={() => store.setState({ open: undefined })} title={messages.posterOf(table.number)}>
      <LargePoster />
    </Dialog>
  )
}

const whole = (plenary: PlenarySnapshot) => plenary

function LargePoster() {
  const { table } = useHarvest()
  const event = usePosterEvent()
  const nameOf = useNames()
  const wide = useWideScreen(760)
  const plenary = usePlenary(whole)
  const picture = useTable((snapshot) => snapshot)
  const poster = composePoster(plenary, table.id, picture)
  if (poster === undefined) return null
  return (
    <div className={styles.poster}>
      <Poster
        poster={poster}
        event={event}
        nameOf={nameOf}
        link={plenary.workshop?.joinUrl}
        variant={wide ? 'sheet' : 'reading'}
        titleAs="h3"
      />
    </div>
  )
}
