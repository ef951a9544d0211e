import { NotebookPen } from 'lucide-react'
import type { WorkshopTable } from '#shared/model/table.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useAnnounce } from '../../ui/Announce.tsx'
import { Button } from '../../ui/Button.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { useCommand } from '../../workshop/sendCommand.ts'
import { useCan, useMe } from '../../workshop/session.ts'
import { discussionMessages } from './messages.ts'

/** Becoming the one who takes the notes for a table, or giving that up. Nothing where neither is mine to do. */
export function NoteTaking({ table, onDone }: { readonly table: WorkshopTable; readonly onDone?: (() => void) | undefined }) {
  const messages = useMessages(discussionMessages)
  const announce = useAnnounce()
  const me = useMe().person.id
  const may = useCan()({ do: 'claim rapporteur', table: table.id })
  const claim = useCommand('claimRapporteur')
  const release = useCommand('releaseRapporteur')
  const mine = table.rapporteur === me
  if (!mine && !may) return null
  const run = async () => {
    const done = await (mine ? release : claim).run({ params: { table: table.id } })
    if (done === undefined) return
    announce(mine ? messages.noLongerWriter : messages.nowWriter)
    onDone?.()
  }
  const failure = claim.failure ?? release.failure
  return (
    <>
      <Button wide icon={NotebookPen} busy={claim.busy || release.busy} busyLabel={messages.takingNotes} onClick={() => void run()}>
        {mine ? messages.stopNotes : messages.takeNotes}
      </Button>
      {failure !== undefined && <StatusLine tone="danger">{failure.message}</StatusLine>}
    </>
  )
}
