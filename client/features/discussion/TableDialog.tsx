import { Armchair, LogOut, PanelsTopLeft } from 'lucide-react'
import type { WorkshopTable } from '#shared/model/table.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useMe } from '../../workshop/session.ts'
import { discussionMessages } from './messages.ts'
import { NoteTaking } from './NoteTaking.tsx'
import { PeopleHere } from './PeopleHere.tsx'
import type { Seat } from './useSeat.ts'

/** Who is at my table, and what I can do about being there. */
export function TableDialog({
  table,
  seat,
  onChange,
  onClose,
}: {
  readonly table: WorkshopTable
  readonly seat: Seat
  readonly onChange: () => void
  readonly onClose: () => void
}) {
  const messages = useMessages(discussionMessages)
  const { workshop } = useMe()
  return (
    <Dialog open size="sm" onClose={onClose} title={messages.atTable}>
      <PeopleHere table={table} />
      <NoteTaking table={table} onDone={onClose} />
      <ButtonLink wide icon={PanelsTopLeft} href={`/w/${workshop}/table/${table.id}`}>
        {messages.openSheet}
      </ButtonLink>
      <Button wide icon={Armchair} onClick={onChange}>
        {messages.changeTable}
      </Button>
      <Button wide icon={LogOut} busy={seat.busy === 'leaving'} onClick={() => void seat.leave()}>
        {messages.leaveTable}
      </Button>
    </Dialog>
  )
}
