import { Check } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import { uiMessages } from './messages.ts'
import type { NoteKind } from '#shared/model/note.ts'
import { noteKindIcons } from './noteKinds.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import styles from './Note.module.css'

export interface NoteProps extends Omit<ComponentProps<'div'>, 'children'> {
  readonly kind: NoteKind
  /** The text of the note, or the editor for it. The note grows with it and never clips. */
  readonly children: ReactNode
  /** Who wrote it, shown at the foot; without one the kind's name stands there. */
  readonly author?: string | undefined
  /** Just arrived: a spot outline. Take it away after 8 seconds. */
  readonly isNew?: boolean | undefined
  readonly selected?: boolean | undefined
  /** In the hand: tilted, with a long shadow. */
  readonly lifted?: boolean | undefined
  /** How many notes were merged into this one; shown from 2. */
  readonly mergedCount?: number | undefined
  /** Language of the note's text (BCP 47), when it differs from the page. */
  readonly noteLanguage?: string | undefined
  /** Between text and foot: attachments, a line of controls. */
  readonly extra?: ReactNode
  /** At the end of the foot, after the glyph: a menu button. */
  readonly action?: ReactNode
}

/** One sticky note. Colour and glyph say its kind, never its author. */
export function Note({
  kind,
  children,
  author,
  isNew = false,
  selected = false,
  lifted = false,
  mergedCount = 1,
  noteLanguage,
  extra,
  action,
  className,
  ...rest
}: NoteProps) {
  const messages = useMessages(uiMessages)
  const kindName = messages.noteKinds[kind]
  return (
    <div
      {...rest}
      className={classNames(
        styles.note,
        styles[kind],
        isNew && styles.new,
        selected && styles.selected,
        lifted && styles.lifted,
        mergedCount > 1 && styles.merged,
        className,
      )}
    >
      {selected && (
        <span className={styles.tick}>
          <Icon icon={Check} size={14} label={messages.selected} />
        </span>
      )}
      <div className={styles.text} lang={noteLanguage}>
        {children}
      </div>
      {extra}
      <div className={styles.foot}>
        <span className={styles.author}>
          {author ?? kindName}
          {isNew && <VisuallyHidden>, {messages.newNote}</VisuallyHidden>}
        </span>
        {mergedCount > 1 && (
          <span className={styles.count} title={messages.mergedNotes(mergedCount)}>
            <span aria-hidden="true">×{mergedCount}</span>
            <VisuallyHidden>{messages.mergedNotes(mergedCount)}</VisuallyHidden>
          </span>
        )}
        <Icon icon={noteKindIcons[kind]} size={14} label={author === undefined ? undefined : kindName} />
        {action}
      </div>
    </div>
  )
}
