import type { ReactNode } from 'react'
import { TimerNow } from '../../shell/TimerNow.tsx'
import styles from './Intro.module.css'

/** The large first line of a screen, what it is about, and the timer where one runs. */
export function Intro({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <section className={styles.intro}>
      <h1>{title}</h1>
      {children !== undefined && <div className={styles.detail}>{children}</div>}
      <TimerNow size={24} className={styles.timer} />
    </section>
  )
}
