import type { Tier } from '#shared/model/tier.ts'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { classNames } from './classNames.ts'
import { uiMessages } from './messages.ts'
import styles from './SupportBar.module.css'

/** How many tables carry a theme: one square per table that discussed the question, always n of N. */
export function SupportBar({
  count,
  of,
  tier = 'must-do',
  hideCount = false,
  className,
}: {
  readonly count: number
  readonly of: number
  readonly tier?: Tier | undefined
  /** Leaves out the written "5 of 6" where it stands beside the bar anyway. */
  readonly hideCount?: boolean | undefined
  readonly className?: string | undefined
}) {
  const messages = useMessages(uiMessages)
  return (
    <span className={classNames(styles.support, styles[tier], className)} role="img" aria-label={messages.support(count, of)}>
      <span className={styles.squares}>
        {Array.from({ length: of }, (_, table) => (
          <i key={table} className={table < count ? styles.on : undefined} />
        ))}
      </span>
      {!hideCount && (
        <span className={styles.count}>
          <b>{count}</b> {messages.of(of)}
        </span>
      )}
    </span>
  )
}
