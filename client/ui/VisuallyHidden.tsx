import type { ReactNode } from 'react'
import styles from './VisuallyHidden.module.css'

/** Words for screen readers only. `as` chooses the element (default span). */
export function VisuallyHidden({
  as: Element = 'span',
  id,
  children,
}: {
  readonly as?: 'span' | 'div' | 'p' | 'h1' | 'h2' | 'h3' | 'legend' | undefined
  readonly id?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <Element id={id} className={styles.hidden}>
      {children}
    </Element>
  )
}
