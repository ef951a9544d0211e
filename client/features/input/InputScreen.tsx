import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import { currentPhase, currentSession, talksOf } from '#shared/rules/programme.ts'
import { ExternalLink } from 'lucide-react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { PhoneFrame } from '../../shell/PhoneFrame.tsx'
import { usePhaseName } from '../../shell/phaseNames.ts'
import { TimerNow } from '../../shell/TimerNow.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { shallowEqual } from '../../workshop/store.ts'
import styles from './InputScreen.module.css'
import { inputMessages } from './messages.ts'

const talksNow = (plenary: PlenarySnapshot) => {
  const session = currentSession(plenary)
  return session === undefined ? [] : talksOf(plenary, session.id)
}

/** The inspirational inputs of the session, to read along: title, who speaks, key points, link. */
export default function InputScreen() {
  const messages = useMessages(inputMessages)
  const name = usePhaseName()
  const phase = usePlenary(currentPhase)
  const session = usePlenary(currentSession)
  const talks = usePlenary(talksNow, shallowEqual)
  const head = (
    <div className={styles.head}>
      <h1 className={styles.title}>{session?.title ?? (phase && name(phase))}</h1>
      <TimerNow size={26} showState={false} />
    </div>
  )
  return (
    <PhoneFrame head={head}>
      {session !== undefined && session.purpose !== '' && <p className={styles.purpose}>{session.purpose}</p>}
      {talks.length === 0 && <EmptyState title={messages.empty} detail={messages.emptyDetail} className={styles.empty} />}
      <ol className={styles.talks}>
        {talks.map((talk) => (
          <li key={talk.id} className={styles.talk}>
            <h2 className={styles.name}>{talk.title}</h2>
            {talk.role !== '' && <p className={styles.role}>{talk.role}</p>}
            {talk.points.length > 0 && (
              <ul aria-label={messages.points} className={styles.points}>
                {[...new Set(talk.points)].map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            )}
            {talk.link !== '' && (
              <a href={talk.link} target="_blank" rel="noopener noreferrer" className={styles.link}>
                <Icon icon={ExternalLink} />
                {messages.link(hostOf(talk.link))}
                <VisuallyHidden>{` (${messages.opensNewTab})`}</VisuallyHidden>
              </a>
            )}
          </li>
        ))}
      </ol>
    </PhoneFrame>
  )
}

function hostOf(link: string): string {
  return URL.canParse(link) ? new URL(link).host : link
}
