import { talksOf } from '#shared/rules/programme.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { shallowEqual } from '../../workshop/store.ts'
import { facilitateMessages } from './messages.ts'
import styles from './TalkList.module.css'

export function TalkList({ session }: { session: string }) {
  const messages = useMessages(facilitateMessages)
  const talks = usePlenary((plenary) => talksOf(plenary, session), shallowEqual)
  if (talks.length === 0) return <p>{messages.noTalks}</p>
  return (
    <ol className={styles.talks}>
      {talks.map((talk) => (
        <li key={talk.id}>
          <h2>{talk.title}</h2>
          <p className={styles.role}>{talk.role}</p>
          <ul>
            {talk.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
