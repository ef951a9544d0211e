import type { ReactNode } from 'react'
import styles from './Details.module.css'

/** A part of the details under a thick rule. `id` is its heading's, which takes the focus when something in it is gone. */
export function Part({
  id,
  title,
  aside,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className={styles.part}>
      <header className={styles.partHead}>
        <h3 id={id} tabIndex={-1}>
          {title}
        </h3>
        {aside !== undefined && <span>{aside}</span>}
      </header>
      {children}
    </section>
  )
}
