import type { Person } from '#shared/model/person.ts'
import { UserRoundMinus } from 'lucide-react'
import { useState } from 'react'
import { countryName } from '../../i18n/countries.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Input } from '../../ui/Input.tsx'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { useToasts } from '../../ui/Toast.tsx'
import { sendCommand } from '../../workshop/sendCommand.ts'
import { useMe } from '../../workshop/session.ts'
import { settingsMessages } from './messages.ts'
import { usePeople } from './usePeople.ts'
import styles from './Settings.module.css'

// A handful is read at a glance; more is searched.
const searchFrom = 9

/** Who is in the workshop, and putting somebody out. */
export function People() {
  const messages = useMessages(settingsMessages).people
  const toasts = useToasts()
  const { people, failure, again } = usePeople()
  const [sought, setSought] = useState('')
  const [leaving, setLeaving] = useState<Person>()
  const shown = (people ?? []).filter((person) => matches(person, sought))
  const remove = async (person: Person) => {
    await sendCommand('removePerson', { params: { person: person.id } })
    setLeaving(undefined)
    toasts.show({ text: messages.removed(person.name), tone: 'ok' })
    again()
  }
  return (
    <section className={styles.section} aria-labelledby="settings-people">
      <h2 id="settings-people">{messages.heading(people?.length ?? 0)}</h2>
      {failure && (
        <StatusLine
          tone="danger"
          action={
            <Button size="sm" onClick={again}>
              {messages.again}
            </Button>
          }
        >
          {failure}
        </StatusLine>
      )}
      {people === undefined && !failure && <LoadingBlocks lines={3} label={messages.loading} />}
      {people !== undefined && people.length >= searchFrom && (
        <Input label={messages.filter} type="search" autoComplete="off" value={sought} onChange={setSought} />
      )}
      {people?.length === 0 && <p>{messages.empty}</p>}
      {people !== undefined && people.length > 0 && shown.length === 0 && <p role="status">{messages.noMatch}</p>}
      {shown.length > 0 && (
        <ul className={styles.people}>
          {shown.map((person) => (
            <PersonRow key={person.id} person={person} onRemove={() => setLeaving(person)} />
          ))}
        </ul>
      )}
      <ConfirmDialog
        open={leaving !== undefined}
        title={messages.removeTitle(leaving?.name ?? '')}
        detail={messages.removeDetail}
        confirmLabel={messages.removeConfirm}
        onConfirm={() => (leaving ? remove(leaving) : undefined)}
        onCancel={() => setLeaving(undefined)}
      />
    </section>
  )
}

function PersonRow({ person, onRemove }: { readonly person: Person; readonly onRemove: () => void }) {
  const messages = useMessages(settingsMessages).people
  const isMe = useMe().person.id === person.id
  const about = [messages.roles[person.role], person.organisation, countryName(person.country), isMe && messages.you]
  return (
    <li className={styles.person}>
      <span>
        <b>{person.name}</b>
        <br />
        <span className={styles.about}>{about.filter(Boolean).join(' · ')}</span>
      </span>
      {!isMe && (
        <Button variant="quiet" size="sm" icon={UserRoundMinus} aria-label={messages.removeName(person.name)} onClick={onRemove}>
          {messages.remove}
        </Button>
      )}
    </li>
  )
}

function matches({ name, organisation, country }: Person, sought: string): boolean {
  const words = `${name} ${organisation} ${countryName(country)}`.toLocaleLowerCase()
  return words.includes(sought.trim().toLocaleLowerCase())
}
