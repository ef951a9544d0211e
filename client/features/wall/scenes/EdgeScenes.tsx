import { formatDate } from '../../../i18n/format.ts'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { useRoster } from '../../../workshop/facts.ts'
import { usePlenary } from '../../../workshop/plenary.ts'
import { wallMessages } from '../messages.ts'
import { SideBySide } from '../Frames.tsx'
import styles from './scenes.module.css'

/** Before the day begins. */
export function WelcomeScene() {
  const messages = useMessages(wallMessages)
  const workshop = usePlenary((plenary) => plenary.workshop)
  const { online } = useRoster()
  if (workshop === undefined) return null
  const where = [workshop.place, formatDate(workshop.date)].filter((part) => part !== '').join(' · ')
  return (
    <SideBySide>
      <h1 className={styles.huge}>{workshop.title}</h1>
      <p className={styles.lead}>{where}</p>
      <p className={styles.bottom}>
        <b className={styles.count}>{online}</b> {messages.here(online)}. {messages.beginsSoon}
      </p>
    </SideBySide>
  )
}

export function EndScene() {
  const messages = useMessages(wallMessages)
  const title = usePlenary((plenary) => plenary.workshop?.title)
  return (
    <SideBySide>
      <h1 className={styles.huge}>{messages.thanks}</h1>
      <p className={styles.lead}>{messages.thanksHint}</p>
      <p className={styles.bottom}>{title}</p>
    </SideBySide>
  )
}
