import { phasesOf, sessionsInOrder } from '#shared/rules/programme.ts'
import { Users } from 'lucide-react'
import { formatDate } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { PhoneFrame } from '../../shell/PhoneFrame.tsx'
import { usePhaseName } from '../../shell/phaseNames.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useRoster } from '../../workshop/facts.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import { useMe } from '../../workshop/session.ts'
import { waitingMessages } from './messages.ts'
import styles from './waiting.module.css'

/** Before the day begins: you are in, who else is, what is planned. */
export default function WaitingScreen() {
  const messages = useMessages(waitingMessages)
  const { person } = useMe()
  const workshop = usePlenary((plenary) => plenary.workshop)
  const { online } = useRoster()
  const first = person.name.split(/\s+/)[0] ?? person.name
  const head = <h1 className={styles.title}>{messages.welcome(first)}</h1>
  const facts =
    workshop === undefined
      ? []
      : [workshop.place, formatDate(workshop.date, 'weekday'), messages.startsAt(workshop.startsAt)].filter((fact) => fact !== '')
  return (
    <PhoneFrame head={head} className={styles.content}>
      <section className={styles.intro}>
        {workshop !== undefined && <p className={styles.workshop}>{workshop.title}</p>}
        <p className={styles.facts}>{facts.join(' · ')}</p>
        <p className={styles.turn}>{messages.youAreIn}</p>
        {online > 0 && (
          <p className={styles.here}>
            <Icon icon={Users} />
            {messages.here(online)}
          </p>
        )}
      </section>
      <Plan />
    </PhoneFrame>
  )
}

function Plan() {
  const messages = useMessages(waitingMessages)
  const name = usePhaseName()
  const plenary = usePlenary((picture) => picture)
  const sessions = sessionsInOrder(plenary)
  if (sessions.length === 0) return null
  return (
    <section aria-labelledby="plan-heading">
      <h2 id="plan-heading" className={styles.heading}>
        {messages.programme}
      </h2>
      <ol className={styles.plan}>
        {sessions.map((session, place) => (
          <li key={session.id}>
            <span className={styles.number}>{messages.session(place + 1)}</span>
            <b className={styles.name}>{session.title}</b>
            <span className={styles.phases}>{phasesOf(plenary, session.id).map(name).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
