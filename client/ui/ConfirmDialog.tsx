import { useId, useState, type ReactNode } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { uiMessages } from './messages.ts'
import { StatusLine } from './StatusLine.tsx'

/**
 * Asks before something that cannot be taken back (what can be undone gets a notice with Undo instead).
 * While the promise of `onConfirm` runs the dialog waits; the caller closes it. If it fails, the reason is shown.
 */
export function ConfirmDialog({
  open,
  title,
  detail,
  confirmLabel,
  busyLabel,
  cancelLabel,
  tone = 'danger',
  onConfirm,
  onCancel,
}: {
  readonly open: boolean
  /** The question: "Delete the workshop?" */
  readonly title: string
  /** What will be lost, in plain words. */
  readonly detail: ReactNode
  /** The verb: "Delete workshop". */
  readonly confirmLabel: string
  readonly busyLabel?: string | undefined
  readonly cancelLabel?: string | undefined
  readonly tone?: 'danger' | 'ink' | undefined
  readonly onConfirm: () => void | Promise<void>
  readonly onCancel: () => void
}) {
  const messages = useMessages(uiMessages)
  const detailId = useId()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const confirm = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      await onConfirm()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  const cancel = () => {
    setFailure(undefined)
    onCancel()
  }
  return (
    <Dialog
      open={open}
      onClose={cancel}
      title={title}
      size="sm"
      role="alertdialog"
      describedBy={detailId}
      footer={
        <>
          <Button data-autofocus onClick={cancel}>
            {cancelLabel ?? messages.cancel}
          </Button>
          <Button variant={tone} busy={busy} busyLabel={busyLabel} onClick={() => void confirm()}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div id={detailId}>{detail}</div>
      {failure && <StatusLine tone="danger">{failure}</StatusLine>}
    </Dialog>
  )
}
