import { limits } from '#shared/model/record.ts'
import { useState, type FormEvent } from 'react'
import { countriesByName } from '../i18n/countries.ts'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Input } from '../ui/Input.tsx'
import { Select } from '../ui/Select.tsx'
import { StatusLine } from '../ui/StatusLine.tsx'
import { useToasts } from '../ui/Toast.tsx'
import { useCommand } from '../workshop/sendCommand.ts'
import { useMe } from '../workshop/session.ts'
import styles from './Dialogs.module.css'
import { shellMessages } from './messages.ts'

/** Changes my name, organisation and country. */
export function RenameDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const messages = useMessages(shellMessages).rename
  return (
    <Dialog open={open} onClose={onClose} title={messages.title} size="sm" closeOutside={false}>
      <RenameForm onDone={onClose} />
    </Dialog>
  )
}

function RenameForm({ onDone }: { readonly onDone: () => void }) {
  const messages = useMessages(shellMessages).rename
  const toasts = useToasts()
  const { person } = useMe()
  const [name, setName] = useState(person.name)
  const [organisation, setOrganisation] = useState(person.organisation)
  const [country, setCountry] = useState(person.country)
  const [missing, setMissing] = useState(false)
  const { run, busy, failure } = useCommand('editMe')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(name.trim() === '')
    if (name.trim() === '') return
    if ((await run({ body: { name: name.trim(), organisation: organisation.trim(), country } })) === undefined) return
    toasts.show({ text: messages.saved, tone: 'ok' })
    onDone()
  }
  const countries = [
    { value: '', label: messages.noCountry },
    ...countriesByName().map(({ code, name: label }) => ({ value: code, label })),
  ]
  return (
    <form onSubmit={(event) => void submit(event)} className={styles.form}>
      <Input
        label={messages.name}
        value={name}
        onChange={setName}
        maxLength={limits.name}
        autoComplete="given-name"
        error={missing ? messages.missing : undefined}
        data-autofocus
      />
      <Input
        label={messages.organisation}
        optional
        value={organisation}
        onChange={setOrganisation}
        maxLength={limits.title}
        autoComplete="organization"
      />
      <Select label={messages.country} optional value={country} onChange={setCountry} options={countries} />
      {failure !== undefined && <StatusLine tone="danger">{failure.message}</StatusLine>}
      <Button type="submit" variant="ink" wide busy={busy} busyLabel={messages.saving}>
        {messages.save}
      </Button>
    </form>
  )
}
