import { useId, useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Input } from '../../ui/Input.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { useToasts } from '../../ui/Toast.tsx'
import { forgetWorkshop } from '../../workshop/credentials.ts'
import { failureWords } from '../../workshop/failureWords.ts'
import { sendCommand } from '../../workshop/sendCommand.ts'
import { settingsMessages } from './messages.ts'

/** Type the title, and the workshop is gone: from the server, from this device. */
export function DeleteDialog({
  workshop,
  title,
  onClose,
}: {
  readonly workshop: string
  readonly title: string
  readonly onClose: () => void
}) {
  const messages = useMessages(settingsMessages).delete
  const toasts = useToasts()
  const form = useId()
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState('')
  const [mismatch, setMismatch] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const remove = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      await sendCommand('deleteWorkshop', { params: { workshop }, body: { title } })
    } catch (error) {
      setFailure(failureWords(error))
      setBusy(false)
      return
    }
    // First away from the page that shows it, then the copies can go.
    navigate('/')
    toasts.show({ text: messages.done(title), tone: 'ok', stayMs: 15_000 })
    await forgetWorkshop(workshop)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const matches = plain(typed) === plain(title)
    setMismatch(!matches)
    if (matches) void remove()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={messages.title}
      size="sm"
      closeOutside={false}
      footer={
        <Button type="submit" form={form} variant="danger" busy={busy} busyLabel={messages.busy}>
          {messages.confirm}
        </Button>
      }
    >
      <p>{messages.detail}</p>
      <form id={form} onSubmit={submit} noValidate>
        <Input
          label={messages.ask}
          hint={title}
          autoComplete="off"
          data-autofocus
          value={typed}
          onChange={(text) => {
            setTyped(text)
            setMismatch(false)
          }}
          error={mismatch ? messages.mismatch : undefined}
        />
      </form>
      {failure && <StatusLine tone="danger">{failure}</StatusLine>}
    </Dialog>
  )
}

// Nobody should fail at a curly apostrophe or a second space.
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[‘’ʼ`´]/g, "'")
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase()
}
