import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import styles from './Tag.module.css'

export type TagTone = 'plain' | 'now' | 'ok' | 'warn' | 'info' | 'line'

/** A short fact beside something. Status tones need an icon or a word that says the same. */
export function Tag({
  tone = 'plain',
  icon,
  children,
  className,
}: {
  readonly tone?: TagTone | undefined
  readonly icon?: LucideIcon | undefined
  readonly children: ReactNode
  readonly className?: string | undefined
}) {
  return (
    <span className={classNames(styles.tag, styles[tone], className)}>
      {icon && <Icon icon={icon} size={13} />}
      {children}
    </span>
  )
}

/** The vermilion point that marks what is running now. Always beside a word. */
export function NowDot() {
  return <span aria-hidden="true" className={styles.dot} />
}
