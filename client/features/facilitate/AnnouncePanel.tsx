import { CheckCheck, Send } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { limits } from '#shared/model/record.ts'
import { formatTime } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Input } from '../../ui/Input.tsx'
import { serverNow } from '../../workshop/clock.ts'
import { usePlenary, usePlenaryEdits } from '../../workshop/plenary.ts'
import styles from './AnnouncePanel.module.css'
import { facilitateMessages } from './messages.ts'

/** A sentence to every phone and the wall. */
export function AnnouncePanel() {
  const messages = useMessages(facilitateMessages)
  const edits = usePlenaryEdits()
  const announcement = usePlenary((plenary) => plenary.live.announcement)
  const [draft, setDraft] = useState('')
  const send = (text: string) => {
    if (text.trim() === '') return
    edits.announce(text.trim(), serverNow())
    setDraft('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(draft)
  }
  return (
    <section className={styles.panel}>
      <h2>
        {messages.announce} <span>{messages.everywhere}</span>
      </h2>
      <form className={styles.say} onSubmit={submit}>
        <Input
          label={messages.saySomething}
          hideLabel
          placeholder={messages.saySomething}
          value={draft}
          maxLength={limits.line}
          onChange={setDraft}
        />
        <IconButton type="submit" variant="plain" icon={Send} label={messages.send} />
      </form>
      <div className={styles.quick}>
        {messages.quick.map((text) => (
          <button key={text} type="button" onClick={() => send(text)}>
            {text}
          </button>
        ))}
      </div>
      {announcement !== undefined && (
        <div className={styles.sent}>
          <Icon icon={CheckCheck} />
          <p>
            “{announcement.text}” {messages.announced(formatTime(announcement.at))}.
          </p>
          <Button variant="quiet" size="sm" onClick={() => edits.clearAnnouncement()}>
            {messages.takeDown}
          </Button>
        </div>
      )}
    </section>
  )
}
