import type { Note } from '#shared/model/note.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { classNames } from '../../ui/classNames.ts'
import { Icon } from '../../ui/Icon.tsx'
import { uiMessages } from '../../ui/messages.ts'
import { noteKindIcons } from '../../ui/noteKinds.ts'
import styles from './NoteLines.module.css'

/** The notes of one cluster as lines of text, each with the sign of its kind. */
export function NoteLines({ title, notes, loose = false }: { title: string; notes: readonly Note[]; loose?: boolean }) {
  const { noteKinds } = useMessages(uiMessages)
  return (
    <div className={styles.cluster}>
      <p className={classNames(styles.title, loose && styles.loose)}>{title}</p>
      <ul>
        {notes.map(({ id, kind, text }) => (
          <li key={id}>
            <span className={classNames(styles.sign, styles[kind])}>
              <Icon icon={noteKindIcons[kind]} size={12} label={noteKinds[kind]} />
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
