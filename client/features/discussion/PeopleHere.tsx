import { PencilLine } from 'lucide-react'
import type { WorkshopTable } from '#shared/model/table.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useMe } from '../../workshop/session.ts'
import { usePresenceOthers } from '../../workshop/table.tsx'
import { discussionMessages } from './messages.ts'
import styles from './PeopleHere.module.css'
import { usePeopleAt } from './usePeopleAt.ts'

/** How many sit here and how many of the others write at this moment. */
export function useWritersHere(): ReadonlySet<string> {
  return new Set(usePresenceOthers().flatMap(({ person, editing }) => (editing === undefined ? [] : person)))
}

/** Everyone at the table: who takes the notes, who is writing. */
export function PeopleHere({ table }: { readonly table: WorkshopTable }) {
  const messages = useMessages(discussionMessages)
  const me = useMe().person.id
  const people = usePeopleAt(table)
  const writers = useWritersHere()
  if (people.length === 0) return <p className={styles.nobody}>{messages.nobodyHere}</p>
  return (
    <ul className={styles.people}>
      {people.map((person) => {
        const about = [
          person.id === me ? messages.you : '',
          person.id === table.rapporteur ? messages.takesNotes : '',
          person.id === table.host ? messages.hosts : '',
          person.online ? '' : messages.away,
        ].filter((part) => part !== '')
        return (
          <li key={person.id}>
            <span>
              {person.name || messages.someone} {person.country !== '' && <small>{person.country}</small>}
              {about.length > 0 && <small className={styles.about}>{about.join(', ')}</small>}
            </span>
            {writers.has(person.id) && <Icon icon={PencilLine} size={15} label={messages.isWriting} className={styles.writing} />}
          </li>
        )
      })}
    </ul>
  )
}
