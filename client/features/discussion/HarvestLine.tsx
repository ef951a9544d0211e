import { Layers } from 'lucide-react'
import type { WorkshopTable } from '#shared/model/table.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { useWideScreen } from '../../ui/useWideScreen.ts'
import { useMe } from '../../workshop/session.ts'
import { discussionMessages } from './messages.ts'
import { useHarvesting } from './useHarvesting.ts'

/** The way to the poster at the head of the sheet, where the screen has no room for the next step beside it. */
export function HarvestLine({ table }: { readonly table: WorkshopTable }) {
  const messages = useMessages(discussionMessages)
  const { workshop } = useMe()
  const beside = useWideScreen(1100)
  if (!useHarvesting(table) || beside) return null
  const go = (
    <ButtonLink size="sm" href={`/w/${workshop}/harvest/${table.id}`}>
      {messages.harvest}
    </ButtonLink>
  )
  return (
    <StatusLine tone="info" icon={Layers} action={go}>
      {messages.harvestDetail}
    </StatusLine>
  )
}
