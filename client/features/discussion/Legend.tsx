import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { noteKindIcons, noteKinds } from '../../ui/noteKinds.ts'
import { discussionMessages } from './messages.ts'
import styles from './Sheet.module.css'

/** What the four colours and signs of notes mean. */
export function Legend() {
  const messages = useMessages(discussionMessages)
  return (
    <ul className={styles.legend} aria-label={messages.legend}>
      {noteKinds.map((kind) => (
        <li key={kind}>
          <span style={{ background: `var(--note-${kind})` }}>
            <Icon icon={noteKindIcons[kind]} size={13} />
          </span>
          {messages.makeKind[kind]}
        </li>
      ))}
    </ul>
  )
}
