import { useParams } from 'wouter'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { PhoneFrame } from '../../shell/PhoneFrame.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { WorkshopProvider } from '../../workshop/WorkshopProvider.tsx'
import { harvestMessages } from './messages.ts'
import { TableHarvest } from './TableHarvest.tsx'

/** A table's harvest at an address of its own. */
export default function HarvestPage() {
  const { workshop, table } = useParams<{ workshop: string; table: string }>()
  return (
    <WorkshopProvider workshop={workshop} fallback={<LoadingBlocks />}>
      <OneTable workshop={workshop} table={table} />
    </WorkshopProvider>
  )
}

function OneTable({ workshop, table: id }: { readonly workshop: string; readonly table: string }) {
  const messages = useMessages(harvestMessages)
  const table = usePlenary((plenary) => plenary.tables[id])
  if (table !== undefined) return <TableHarvest table={table} />
  return (
    <PhoneFrame>
      <EmptyState
        titleAs="h1"
        title={messages.noTable}
        detail={messages.noTableDetail}
        action={<ButtonLink href={`/w/${workshop}`}>{messages.back}</ButtonLink>}
      />
    </PhoneFrame>
  )
}
