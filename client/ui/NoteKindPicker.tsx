import { useId } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import { uiMessages } from './messages.ts'
import type { NoteKind } from '#shared/model/note.ts'
import { noteKindIcons, noteKinds } from './noteKinds.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import styles from './NoteKindPicker.module.css'

/** Chooses a note's kind: four 48px squares, one native radio group. */
export function NoteKindPicker({
  value,
  onChange,
  kinds = noteKinds,
  showNames = false,
  className,
}: {
  readonly value: NoteKind
  readonly onChange: (kind: NoteKind) => void
  readonly kinds?: readonly NoteKind[] | undefined
  /** Writes each kind's name beside its glyph. */
  readonly showNames?: boolean | undefined
  readonly className?: string | undefined
}) {
  const messages = useMessages(uiMessages)
  const name = useId()
  return (
    <fieldset className={classNames(styles.group, className)}>
      <VisuallyHidden as="legend">{messages.noteKind}</VisuallyHidden>
      {kinds.map((kind) => (
        <label key={kind} className={classNames(styles.kind, styles[kind], showNames && styles.named)} title={messages.noteKinds[kind]}>
          <input type="radio" name={name} value={kind} checked={kind === value} onChange={() => onChange(kind)} className={styles.input} />
          <Icon icon={noteKindIcons[kind]} size={20} />
          {showNames ? messages.noteKinds[kind] : <VisuallyHidden>{messages.noteKinds[kind]}</VisuallyHidden>}
        </label>
      ))}
    </fieldset>
  )
}
