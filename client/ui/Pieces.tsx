import { useMessages } from '../i18n/LanguageProvider.tsx'
import { classNames } from './classNames.ts'
import { uiMessages } from './messages.ts'
import styles from './Pieces.module.css'

/** Progress in whole pieces that can be counted: `done` of `total`; a half counts as half filled. */
export function Pieces({
  done,
  total,
  label,
  className,
}: {
  readonly done: number
  readonly total: number
  /** Spoken in place of "3 of 5", for example "3 of 5 fields". */
  readonly label?: string | undefined
  readonly className?: string | undefined
}) {
  const messages = useMessages(uiMessages)
  return (
    <span role="img" aria-label={label ?? messages.pieces(done, total)} className={classNames(styles.pieces, className)}>
      {Array.from({ length: total }, (_, piece) => (
        <i key={piece} className={piece + 1 <= done ? styles.full : piece < done ? styles.half : undefined} />
      ))}
    </span>
  )
}
