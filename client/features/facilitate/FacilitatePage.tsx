import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { Health } from '../../shell/Health.tsx'
import { AnnouncePanel } from './AnnouncePanel.tsx'
import { ControlBar } from './ControlBar.tsx'
import styles from './FacilitatePage.module.css'
import { JoinCard } from './JoinCard.tsx'
import { facilitateMessages } from './messages.ts'
import { NextStepSlab } from './NextStepSlab.tsx'
import { PhaseView } from './PhaseView.tsx'
import { ProgrammeRail } from './ProgrammeRail.tsx'
import { TimerControls } from './TimerControls.tsx'

/** The control room: programme at the left, what is going on in the middle, time and the one next step at the right. */
export default function FacilitatePage() {
  const messages = useMessages(facilitateMessages)
  const title = usePlenary((plenary) => plenary.workshop?.title ?? '')
  return (
    <div className={styles.room}>
      <title>{messages.pageTitle(title)}</title>
      <ControlBar />
      <div className={styles.health}>
        <Health />
      </div>
      <ProgrammeRail />
      <main className={styles.main}>
        <PhaseView />
      </main>
      <aside className={styles.aside} aria-label={messages.timer}>
        <TimerControls />
        <NextStepSlab />
        <AnnouncePanel />
        <JoinCard />
      </aside>
    </div>
  )
}
