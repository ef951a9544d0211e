import { useParams } from 'wouter'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { DeskFrame } from '../../shell/DeskFrame.tsx'
import { useWhere } from '../../shell/phaseNames.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { TableProvider } from '../../workshop/table.tsx'
import { WorkshopProvider } from '../../workshop/WorkshopProvider.tsx'
import { discussionMessages } from './messages.ts'
import { Sheet } from './Sheet.tsx'
import styles from './Sheet.module.css'

/** A table's sheet on a laptop or tablet: every box at once, for whoever takes the notes. */
export default function TablePage() {
  const { workshop, table } = useParams<{ workshop: string; table: string }>()
  const messages = useMessages(discussionMessages)
  return (
    <WorkshopProvider key={workshop} workshop={workshop} fallback={<LoadingBlocks label={messages.opening} className={styles.loading} />}>
      <OneTable workshop={workshop} id={table} />
    </WorkshopProvider>
  )
}

function OneTable({ workshop, id }: { readonly workshop: string; readonly id: string }) {
  const messages = useMessages(discussionMessages)
  const table = usePlenary(({ tables }) => tables[id])
  const where = useWhere()
  const back = (
    <ButtonLink href={`/w/${workshop}`} variant="ink">
      {messages.backToRoom}
    </ButtonLink>
  )
  if (table === undefined) {
    return (
      <DeskFrame title={messages.atTable} where={where}>
        <EmptyState
          titleAs="h1"
          title={messages.noSuchTable}
          detail={messages.noSuchTableDetail}
          action={back}
          className={styles.loading}
        />
      </DeskFrame>
    )
  }
  const title = messages.table(table.number)
  return (
    <>
      <title>{messages.pageTitle(table.number, table.title)}</title>
      <TableProvider
        key={id}
        table={id}
        fallback={
          <DeskFrame title={title} where={where} table={table.number}>
            <LoadingBlocks label={messages.opening} className={styles.loading} />
          </DeskFrame>
        }
        closed={
          <DeskFrame title={title} where={where} table={table.number}>
            <EmptyState titleAs="h1" title={messages.notOpen} detail={messages.notOpenDetail} action={back} className={styles.loading} />
          </DeskFrame>
        }
      >
        <Sheet table={table} />
      </TableProvider>
    </>
  )
}
