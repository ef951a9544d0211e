import type { WorkshopTable } from '#shared/model/table.ts'
import { sessionsInOrder } from '#shared/rules/programme.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { DeskFrame } from '../../shell/DeskFrame.tsx'
import { PhoneFrame } from '../../shell/PhoneFrame.tsx'
import { TimerNow } from '../../shell/TimerNow.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { TableMarker } from '../../ui/TableMarker.tsx'
import { useWideScreen } from '../../ui/useWideScreen.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import { TableProvider, useTable } from '../../workshop/table.tsx'
import { BarActions } from './BarActions.tsx'
import { Board } from './Board.tsx'
import { BoardProvider, useHarvest } from './BoardProvider.tsx'
import { harvestMessages } from './messages.ts'
import { OtherTables } from './OtherTables.tsx'
import styles from './TableHarvest.module.css'

/** One table's harvest: the same board on a laptop and on a phone. `others`: the way to the other tables, for people in the room. */
export function TableHarvest({ table, others = false }: { readonly table: WorkshopTable; readonly others?: boolean }) {
  const messages = useMessages(harvestMessages)
  const closed = (
    <PhoneFrame table={table.number}>
      <EmptyState title={messages.closedTable} detail={messages.closedTableDetail} />
    </PhoneFrame>
  )
  return (
    <TableProvider key={table.id} table={table.id} fallback={<LoadingBlocks label={messages.loading} />} closed={closed}>
      <BoardProvider table={table}>
        <Framed others={others} />
      </BoardProvider>
    </TableProvider>
  )
}

function Framed({ others }: { readonly others: boolean }) {
  const messages = useMessages(harvestMessages)
  const { table } = useHarvest()
  const title = useTable((picture) => picture.poster.title.trim()) || table.title
  const session = usePlenary((plenary) => 1 + sessionsInOrder(plenary).findIndex(({ id }) => id === table.session))
  const desk = useWideScreen(760)
  if (desk) {
    return (
      <>
        <title>{messages.page(table.number)}</title>
        <DeskFrame
          table={table.number}
          title={title}
          titleAs="h1"
          where={messages.where(session, table.number)}
          actions={<BarActions others={others} />}
          className={styles.content}
        >
          <Board />
        </DeskFrame>
      </>
    )
  }
  const head = (
    <div className={styles.head}>
      <TableMarker number={table.number} size={44} onColour />
      <h1>{title}</h1>
      <TimerNow size={24} showState={false} />
      <BarActions others={false} />
    </div>
  )
  return (
    <>
      <title>{messages.page(table.number)}</title>
      <PhoneFrame table={table.number} head={head}>
        <Board />
        {others && <OtherTables except={table.id} session={table.session} />}
      </PhoneFrame>
    </>
  )
}
