import type { ReactNode } from 'react'
import { JoinPanel } from './JoinPanel.tsx'
import styles from './Wall.module.css'

/** A scene with the join panel at its side. */
export function SideBySide({ children }: { children: ReactNode }) {
  return (
    <div className={styles.sideBySide}>
      <main className={styles.main}>{children}</main>
      <JoinPanel />
    </div>
  )
}

/** A scene over the full width, its footer with a sentence and the join code. */
export function FullWidth({ children, foot, hint }: { children: ReactNode; foot: string; hint?: string | undefined }) {
  return (
    <div className={styles.fullWidth}>
      <main className={styles.main}>{children}</main>
      <footer className={styles.foot}>
        <b>{foot}</b>
        {hint !== undefined && <span>{hint}</span>}
        <JoinPanel wide />
      </footer>
    </div>
  )
}
