import { Check, LayoutDashboard, Pencil, Redo2, Undo2 } from 'lucide-react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useMe } from '../../workshop/session.ts'
import { useSynthesisUndo } from '../../workshop/synthesis.tsx'
import { CopyLink } from './CopyLink.tsx'
import { ExportPanel } from './ExportPanel.tsx'
import { reportMessages } from './messages.ts'
import { useWordsInBar } from './useWordsInBar.ts'

/** What can be done with the report: back to the day, write, share, take away. */
export function ReportActions({ mayWrite, editing, onEdit }: { mayWrite: boolean; editing: boolean; onEdit: (editing: boolean) => void }) {
  const messages = useMessages(reportMessages)
  const { role, workshop } = useMe()
  // Signs alone where words would take three lines.
  const wide = useWordsInBar()
  const back = role === 'facilitator' ? messages.controlRoom : messages.backToRoom
  const edit = editing ? messages.editing : messages.edit
  return (
    <>
      {role !== 'organiser' && (
        <ButtonLink href={`/w/${workshop}`} variant="quiet" size="sm" icon={LayoutDashboard} aria-label={back}>
          {wide && back}
        </ButtonLink>
      )}
      {editing && <UndoButtons />}
      {mayWrite && (
        <Button
          variant={editing ? 'plain' : 'quiet'}
          size="sm"
          icon={editing ? Check : Pencil}
          aria-label={edit}
          onClick={() => onEdit(!editing)}
        >
          {wide && edit}
        </Button>
      )}
      <CopyLink />
      <ExportPanel />
    </>
  )
}

function UndoButtons() {
  const messages = useMessages(reportMessages)
  const { undo, redo, canUndo, canRedo } = useSynthesisUndo()
  return (
    <span>
      <IconButton icon={Undo2} label={messages.undo} variant="quiet" disabled={!canUndo} onClick={undo} />
      <IconButton icon={Redo2} label={messages.redo} variant="quiet" disabled={!canRedo} onClick={redo} />
    </span>
  )
}
