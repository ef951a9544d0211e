import { ExternalLink } from 'lucide-react'
import type { TalksBlock } from '#shared/report/Report.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { reportMessages } from './messages.ts'
import styles from './Talks.module.css'

/** The inputs of a session: who spoke, and the key points. */
export function Talks({ block: { talks } }: { block: TalksBlock }) {
  const messages = useMessages(reportMessages)
  return (
    <ul className={styles.talks}>
      {talks.map(({ title, role, points, link }) => (
        <li key={`${title} ${role}`}>
          <p className={styles.title}>{title}</p>
          {role !== '' && <p className={styles.role}>{role}</p>}
          {points.length > 0 && (
            <ul className={styles.points}>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
          {link !== '' && (
            <a href={link} target="_blank" rel="noreferrer" aria-label={messages.talkLink(title)} className={styles.link}>
              {messages.talkMore} <Icon icon={ExternalLink} size="sm" />
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
