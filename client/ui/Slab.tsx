import { ArrowRight, type LucideIcon } from 'lucide-react'
import { useId, type MouseEvent } from 'react'
import { Link } from 'wouter'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import styles from './Slab.module.css'

export interface SlabProps {
  /** What happens next, as an instruction: "Open round 2". */
  readonly title: string
  /** The second line: what that will do. */
  readonly detail?: string | undefined
  readonly onClick?: (() => void) | undefined
  /** A route: makes the slab a link. */
  readonly href?: string | undefined
  readonly type?: 'button' | 'submit' | undefined
  /** Under way: further clicks are ignored and the title becomes `busyTitle`. */
  readonly busy?: boolean | undefined
  readonly busyTitle?: string | undefined
  /** Why it cannot be pressed yet; replaces the second line and disables. */
  readonly disabledReason?: string | undefined
  readonly icon?: LucideIcon | undefined
  readonly className?: string | undefined
}

/** The one next step of a screen. At most one per screen, and it never moves. */
export function Slab({
  title,
  detail,
  onClick,
  href,
  type = 'button',
  busy = false,
  busyTitle,
  disabledReason,
  icon = ArrowRight,
  className,
}: SlabProps) {
  const detailId = useId()
  const secondLine = disabledReason ?? detail
  const inert = busy || disabledReason !== undefined
  const look = classNames(styles.slab, disabledReason !== undefined && styles.disabled, busy && styles.busy, className)
  const inside = (
    <>
      <span className={styles.words}>
        <span className={styles.title}>{busy ? (busyTitle ?? title) : title}</span>
        {secondLine && (
          <span id={detailId} className={styles.detail}>
            {secondLine}
          </span>
        )}
      </span>
      <span className={styles.arrow}>
        <Icon icon={icon} className={styles.glyph} />
      </span>
    </>
  )
  if (href !== undefined && !inert)
    return (
      <Link href={href} className={look} {...(onClick && { onClick })}>
        {inside}
      </Link>
    )
  const press = (event: MouseEvent) => {
    if (inert) event.preventDefault()
    else onClick?.()
  }
  return (
    <button
      type={type}
      className={look}
      onClick={press}
      aria-disabled={inert || undefined}
      aria-busy={busy || undefined}
      aria-describedby={disabledReason ? detailId : undefined}
    >
      {inside}
    </button>
  )
}
