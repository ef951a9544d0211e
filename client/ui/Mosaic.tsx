import { useMessages } from '../i18n/LanguageProvider.tsx'
import { formatList } from '../i18n/format.ts'
import type { NoteKind } from '#shared/model/note.ts'
import { classNames } from './classNames.ts'
import { uiMessages } from './messages.ts'
import { noteKinds } from './noteKinds.ts'
import styles from './Mosaic.module.css'

/** One square per note in the order given; read out as "12 ideas, 4 obstacles and 1 question". */
export function Mosaic({
  kinds,
  size = 10,
  className,
}: {
  readonly kinds: readonly NoteKind[]
  /** Edge of a square in px. */
  readonly size?: number | undefined
  readonly className?: string | undefined
}) {
  const messages = useMessages(uiMessages)
  const counts = noteKinds
    .map((kind) => ({ kind, count: kinds.filter((other) => other === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => messages.noteCounts[kind](count))
  return (
    <span
      role="img"
      aria-label={counts.length > 0 ? formatList(counts) : messages.noNotes}
      className={classNames(styles.mosaic, className)}
    >
      {Array.from(kinds, (kind, index) => (
        <i key={index} className={styles[kind]} style={{ width: size, height: size }} />
      ))}
    </span>
  )
}
