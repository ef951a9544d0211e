import { useRef, type CSSProperties } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWideScreen } from '../../ui/useWideScreen.ts'
import { useTable } from '../../workshop/table.tsx'
import { AnswersDrawer } from './AnswersDrawer.tsx'
import { BinDrawer } from './BinDrawer.tsx'
import styles from './Board.module.css'
import { boardLayout } from './boardLayout.ts'
import { useHarvest } from './BoardProvider.tsx'
import { useBoard, useBoardStore } from './boardState.ts'
import { ClusterWall } from './ClusterWall.tsx'
import { MergeDialog, OrderDialog, PosterDialog } from './Dialogs.tsx'
import { KeysDialog, KeysLine } from './Keys.tsx'
import { harvestMessages } from './messages.ts'
import { usePresenceAtBoard } from './others.ts'
import { Pile } from './Pile.tsx'
import { PosterAside } from './PosterAside.tsx'
import { SectionSwitch } from './SectionSwitch.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { tableColours } from '../../ui/tableShapes.ts'
import { useBoardDrag } from './useBoardDrag.ts'
import { useBoardKeys } from './useBoardKeys.ts'
import { useNotePresses } from './useNotePresses.ts'
import { wideBoard } from './widths.ts'

/** The whole board: pile, clusters, poster, and what can be done with them. */
export function Board() {
  const { table, mayWrite } = useHarvest()
  const wide = useWideScreen(wideBoard)
  const board = useRef<HTMLDivElement>(null)
  useBoardKeys()
  useNotePresses(board)
  useBoardDrag(board)
  usePresenceAtBoard()
  const { ink, wash } = tableColours(table.number)
  return (
    <div ref={board} className={styles.board} style={{ '--table-ink': ink, '--table-wash': wash } as CSSProperties}>
      {wide ? <SideBySide /> : <InTabs />}
      <BinDrawer />
      <AnswersDrawer />
      <OrderDialog />
      <MergeDialog />
      <PosterDialog />
      {mayWrite && <KeysDialog />}
    </div>
  )
}

function SideBySide() {
  const { mayWrite } = useHarvest()
  return (
    <div className={styles.wide}>
      <div className={styles.pile}>
        <Pile />
        {mayWrite && <SelectionBar />}
      </div>
      <div className={styles.wall}>
        <SectionSwitch />
        <ClusterWall />
      </div>
      <div className={styles.aside}>
        <PosterAside />
      </div>
      {mayWrite && (
        <div className={styles.keys}>
          <KeysLine />
        </div>
      )}
    </div>
  )
}

function InTabs() {
  const messages = useMessages(harvestMessages)
  const { mayWrite } = useHarvest()
  const store = useBoardStore()
  const tab = useBoard((state) => state.tab)
  const left = useTable((table) => boardLayout(table).unsorted)
  const clusters = useTable((table) => boardLayout(table).clusters.size)
  return (
    <div className={styles.narrow}>
      <SectionSwitch />
      <Tabs
        label={messages.parts}
        value={tab}
        onChange={(next) => store.setState({ tab: next })}
        tabs={[
          { value: 'pile', label: messages.pile, count: left },
          { value: 'clusters', label: messages.clusters, count: clusters },
          { value: 'poster', label: messages.poster },
        ]}
      >
        {tab === 'pile' ? <Pile /> : tab === 'clusters' ? <ClusterWall /> : <PosterAside />}
      </Tabs>
      {mayWrite && tab !== 'poster' && <SelectionBar />}
    </div>
  )
}
