import { clockText, planOf } from '#shared/rules/plan.ts'
import { phasesOf, sessionsInOrder } from '#shared/rules/programme.ts'
import { formatDate } from '../../../i18n/format.ts'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { useRoster } from '../../../workshop/facts.ts'
import { usePlenary } from '../../../workshop/plenary.ts'
import { shallowEqual } from '../../../workshop/store.ts'
import { Fit } from '../Fit.tsx'
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
      <Fit>
        <Day />
      </Fit>
      <p className={styles.bottom}>
        {online > 0 && (
          <>
            <b className={styles.count}>{online}</b> {messages.here(online)}.{' '}
          </>
        )}
        {messages.beginsSoon}
      </p>
    </SideBySide>
  )
}

/** What is planned, while the room fills. */
function Day() {
  const sessions = usePlenary(sessionsInOrder, shallowEqual)
  const starts = usePlenary((plenary) => {
    const plan = planOf(plenary)
    return sessionsInOrder(plenary).map(({ id }) => plan.starts[phasesOf(plenary, id)[0]?.id ?? ''])
  }, shallowEqual)
  return (
    <ol className={styles.day}>
      {sessions.map((session, index) => (
        <li key={session.id}>
          <time>{starts[index] !== undefined && clockText(starts[index])}</time>
          <b>{session.title}</b>
        </li>
      ))}
    </ol>
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
