import { NotebookPen } from 'lucide-react'
import type { WorkshopTable } from '#shared/model/table.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useAnnounce } from '../../ui/Announce.tsx'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { useCommand } from '../../workshop/sendCommand.ts'
import { useCan, useMe } from '../../workshop/session.ts'
import { discussionMessages } from './messages.ts'

/** What a rapporteur does next at a table: take its notes, then open its sheet. Participants find both under the people at the table. */
export function NotesLine({ table }: { readonly table: WorkshopTable }) {
  const messages = useMessages(discussionMessages)
  const announce = useAnnounce()
  const { person, role, workshop } = useMe()
  const may = useCan()({ do: 'claim rapporteur', table: table.id })
  const claim = useCommand('claimRapporteur')
  if (role !== 'rapporteur') return null
  if (table.rapporteur === person.id) {
    const toSheet = (
      <ButtonLink size="sm" href={`/w/${workshop}/table/${table.id}`}>
        {messages.openSheet}
      </ButtonLink>
    )
    return (
      <StatusLine tone="info" icon={NotebookPen} live={false} action={toSheet}>
        {messages.nowWriter}
      </StatusLine>
    )
  }
  if (table.rapporteur !== undefined || !may) return null
  const take = async () => {
    if ((await claim.run({ params: { table: table.id } })) !== undefined) announce(messages.nowWriter)
  }
  const takeNotes = (
    <Button size="sm" busy={claim.busy} busyLabel={messages.takingNotes} onClick={() => void take()}>
      {messages.takeNotes}
    </Button>
  )
  return (
    <StatusLine
      tone={claim.failure === undefined ? 'info' : 'danger'}
      icon={NotebookPen}
      live={claim.failure !== undefined}
      action={takeNotes}
    >
      {claim.failure?.message ?? messages.nobodyTakesNotes}
    </StatusLine>
  )
}
