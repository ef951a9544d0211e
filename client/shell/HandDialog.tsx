import { useState, type FormEvent } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Input } from '../ui/Input.tsx'
import { useHand } from './hand.ts'
import { shellMessages } from './messages.ts'

/** Raises my hand, with a few words if I like. */
export function HandDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const messages = useMessages(shellMessages).hand
  const hand = useHand()
  const [message, setMessage] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await hand.raise(message.trim()))) return
    setMessage('')
    onClose()
  }
  return (
    <Dialog open={open} onClose={onClose} title={messages.title} size="sm">
      <form onSubmit={(event) => void submit(event)} style={{ display: 'grid', gap: 'var(--s-4)' }}>
        <p>{messages.detail}</p>
        <Input
          label={messages.message}
          placeholder={messages.placeholder}
          optional
          value={message}
          onChange={setMessage}
          maxLength={140}
          data-autofocus
        />
        <Button type="submit" variant="ink" wide busy={hand.busy} busyLabel={messages.raising}>
          {messages.raise}
        </Button>
      </form>
    </Dialog>
  )
}
