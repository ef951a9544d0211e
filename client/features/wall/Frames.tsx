import type { ReactNode } from 'react'
import { TimerNow } from '../../shell/TimerNow.tsx'
import { JoinPanel } from './JoinPanel.tsx'
import styles from './Wall.module.css'

/** A scene with the join panel at its side, and under it the timer, unless the scene shows that itself. */
export function SideBySide({ children, ownTimer = false }: { children: ReactNode; ownTimer?: boolean }) {
  return (
    <div className={styles.sideBySide}>
      <main className={styles.main}>{children}</main>
      <div className={styles.side}>
        <JoinPanel />
        {!ownTimer && <TimerNow size={124} className={styles.sideTimer} />}
      </div>
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
        <TimerNow size={76} showState={false} className={styles.footTimer} />
        <JoinPanel wide />
      </footer>
    </div>
  )
}
