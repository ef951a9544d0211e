import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import styles from './EmptyState.module.css'

/** Paper left empty until someone writes: what will stand here, and the way to begin. */
export function EmptyState({
  title,
  detail,
  icon,
  action,
  titleAs: Title = 'h2',
  className,
}: {
  readonly title: string
  readonly detail?: ReactNode
  readonly icon?: LucideIcon | undefined
  readonly action?: ReactNode
  readonly titleAs?: 'h1' | 'h2' | 'h3' | 'p' | undefined
  readonly className?: string | undefined
}) {
  return (
    <div className={classNames(styles.empty, className)}>
      {icon && <Icon icon={icon} size={28} />}
      <Title className={styles.title}>{title}</Title>
      {detail !== undefined && <div className={styles.detail}>{detail}</div>}
      {action}
    </div>
  )
}
