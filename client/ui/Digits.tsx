import { classNames } from './classNames.ts'
import styles from './Digits.module.css'

/** A clock in fixed cells, so nothing jumps as it runs. `text` like "06:42". Hidden from readers unless labelled. */
export function Digits({
  text,
  label,
  className,
}: {
  readonly text: string
  readonly label?: string | undefined
  readonly className?: string | undefined
}) {
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <span {...spoken} className={classNames(styles.digits, className)}>
      {Array.from(text, (character, place) => (
        <span key={place} className={/\d/.test(character) ? styles.digit : styles.mark}>
          {character}
        </span>
      ))}
    </span>
  )
}
