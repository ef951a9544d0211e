import { NotebookPen, Redo2, Trash2, Undo2, Users } from 'lucide-react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { HandButton } from '../../shell/HandButton.tsx'
import { TimerNow } from '../../shell/TimerNow.tsx'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useToasts } from '../../ui/Toast.tsx'
import { useWideScreen } from '../../ui/useWideScreen.ts'
import { useCommand } from '../../workshop/sendCommand.ts'
import { useCan, useMe } from '../../workshop/session.ts'
import { useTable, useTableUndo } from '../../workshop/table.tsx'
import { binned } from './boardLayout.ts'
import { wideBoard } from './widths.ts'
import { useHarvest } from './BoardProvider.tsx'
import { useBoardStore } from './boardState.ts'
import { harvestMessages } from './messages.ts'
import styles from './TableHarvest.module.css'

/** The table's tools in its bar: undo and redo, the bin, taking the notes, calling for help, the clock. */
export function BarActions({ others }: { readonly others: boolean }) {
  const messages = useMessages(harvestMessages)
  const { actions, mayWrite } = useHarvest()
  const store = useBoardStore()
  const { canUndo, canRedo } = useTableUndo()
  const bin = useTable((table) => binned(table).length)
  const { workshop, role } = useMe()
  const mayCall = useCan()({ do: 'raise hand' })
  const desk = useWideScreen(760)
  const roomy = useWideScreen(wideBoard)
  return (
    <div className={styles.bar}>
      {mayWrite && (
        <>
          <IconButton icon={Undo2} label={messages.undo} variant="plain" aria-disabled={!canUndo} onClick={actions.undo} />
          <IconButton icon={Redo2} label={messages.redo} variant="plain" aria-disabled={!canRedo} onClick={actions.redo} />
        </>
      )}
      {bin > 0 && (
        <Button size="sm" icon={Trash2} onClick={() => store.setState({ open: 'bin' })}>
          {messages.binOpen(bin)}
        </Button>
      )}
      <NoteTaking />
      {others && (
        <ButtonLink size="sm" icon={Users} href={`/w/${workshop}/gallery`}>
          {messages.gallery}
        </ButtonLink>
      )}
      {roomy && mayCall && role !== 'facilitator' && <HandButton />}
      {desk && <TimerNow size={32} showState={false} />}
    </div>
  )
}

/** "Take the notes", for whom the table's rules allow it; for the rapporteur the way out of it. */
function NoteTaking() {
  const messages = useMessages(harvestMessages)
  const { table } = useHarvest()
  const { person } = useMe()
  const toasts = useToasts()
  const mayClaim = useCan()({ do: 'claim rapporteur', table: table.id })
  const claiming = useCommand('claimRapporteur')
  const releasing = useCommand('releaseRapporteur')
  if (!mayClaim) return null
  const params = { table: table.id }
  if (table.rapporteur === person.id)
    return (
      <Button size="sm" busy={releasing.busy} onClick={() => void releasing.run({ params })}>
        {messages.release}
      </Button>
    )
  const claim = async () => {
    const taken = await claiming.run({ params })
    if (taken !== undefined) toasts.show({ text: messages.claimed, tone: 'ok' })
  }
  return (
    <Button size="sm" icon={NotebookPen} busy={claiming.busy} busyLabel={messages.claiming} onClick={() => void claim()}>
      {messages.claim}
    </Button>
  )
}
