import type { CSSProperties } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { classNames } from './classNames.ts'
import { uiMessages } from './messages.ts'
import styles from './Dots.module.css'

/** One mark per vote, in groups of ten. With `outOf` the spent ones stay as rings ("2 of 5 left"). */
export function Dots({
  count,
  outOf,
  size = 22,
  label,
  tone = 'ink',
  className,
}: {
  readonly count: number
  readonly outOf?: number | undefined
  /** Diameter in px. */
  readonly size?: number | undefined
  /** Spoken in place of "5 dots" or "2 of 5 dots left". */
  readonly label?: string | undefined
  /** quiet for rows behind the leaders, leading for note yellow on the projector. */
  readonly tone?: 'ink' | 'quiet' | 'leading' | undefined
  readonly className?: string | undefined
}) {
  const messages = useMessages(uiMessages)
  const spoken = label ?? (outOf === undefined ? messages.dots(count) : messages.dotsLeft(count, outOf))
  return (
    <span
      role="img"
      aria-label={spoken}
      className={classNames(styles.dots, styles[tone], className)}
      style={{ '--dot': `${size}px` } as CSSProperties}
    >
      {Array.from({ length: Math.max(count, outOf ?? 0) }, (_, dot) => (
        <i key={dot} className={dot < count ? undefined : styles.spent} />
      ))}
    </span>
  )
}
