import { useId, useState, type FormEvent } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Input } from '../../ui/Input.tsx'
import { failureWords } from '../../workshop/failureWords.ts'
import { homeMessages } from './messages.ts'

/** Asks for the passphrase of this Sheaf before the example is created. */
export function PassphraseDialog({
  onOpen,
  onClose,
}: {
  readonly onOpen: (passphrase: string) => Promise<void>
  readonly onClose: () => void
}) {
  const messages = useMessages(homeMessages).example
  const form = useId()
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const submit = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await onOpen(passphrase)
    } catch (failure) {
      setError(failureWords(failure))
      setBusy(false)
    }
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) void submit()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={messages.passphraseTitle}
      size="sm"
      footer={
        <Button type="submit" form={form} variant="ink" busy={busy}>
          {messages.open}
        </Button>
      }
    >
      <p>{messages.passphraseDetail}</p>
      <form id={form} onSubmit={send}>
        <Input
          label={messages.passphrase}
          type="password"
          autoComplete="off"
          required
          data-autofocus
          value={passphrase}
          onChange={setPassphrase}
          error={error}
        />
      </form>
    </Dialog>
  )
}
