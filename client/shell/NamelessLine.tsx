import { namesOfNameless } from '#shared/model/person.ts'
import { UserPen } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { StatusLine } from '../ui/StatusLine.tsx'
import { useMe } from '../workshop/session.ts'
import { shellMessages } from './messages.ts'
import { RenameDialog } from './RenameDialog.tsx'

/** Asks rapporteurs for their name where they came in by a link: two people called “Rapporteur” help nobody. Nothing waits for the answer. */
export function NamelessLine() {
  const messages = useMessages(shellMessages).nameless
  const { person, role } = useMe()
  const [open, setOpen] = useState(false)
  const nameless = role === 'rapporteur' && person.name === namesOfNameless[role]
  return (
    <>
      {nameless && (
        <StatusLine
          tone="info"
          icon={UserPen}
          action={
            <Button size="sm" onClick={() => setOpen(true)}>
              {messages.say}
            </Button>
          }
        >
          {messages.line(person.name)}
        </StatusLine>
      )}
      <RenameDialog open={open} onClose={() => setOpen(false)} />
    </>
  )
}
