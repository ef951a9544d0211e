import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import styles from './StatusLine.module.css'

export type StatusTone = 'ok' | 'warn' | 'danger' | 'info'

const toneIcons: Readonly<Record<StatusTone, LucideIcon>> = { ok: CircleCheck, warn: TriangleAlert, danger: CircleAlert, info: Info }

/** A full-width line that says how things stand: icon, words, maybe one action. */
export function StatusLine({
  tone,
  icon,
  children,
  action,
  live = true,
  className,
}: {
  readonly tone: StatusTone
  readonly icon?: LucideIcon | undefined
  readonly children: ReactNode
  /** One small Button on the right. */
  readonly action?: ReactNode
  /** Read out when it appears: danger at once, the rest politely. */
  readonly live?: boolean | undefined
  readonly className?: string | undefined
}) {
  return (
    <div className={classNames(styles.line, styles[tone], className)} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      <Icon icon={icon ?? toneIcons[tone]} />
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  )
}
