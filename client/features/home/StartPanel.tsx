import { Plus } from 'lucide-react'
import { Link } from 'wouter'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { formatMessages, formatOrder } from '../../ui/formatMessages.ts'
import { FormatPicture } from '../../ui/FormatPicture.tsx'
import { ExampleDay } from './ExampleDay.tsx'
import { newWorkshopPath } from './formatLinks.ts'
import { homeMessages } from './messages.ts'
import styles from './StartPanel.module.css'

/** For whoever facilitates: the formats, a blank start, and the example day. */
export function StartPanel() {
  const messages = useMessages(homeMessages).start
  const formats = useMessages(formatMessages)
  return (
    <section className={styles.start} aria-labelledby="start-heading">
      <h2 id="start-heading" className={styles.heading}>
        {messages.heading}
      </h2>
      <p className={styles.intro}>{messages.intro}</p>
      <ul className={styles.formats}>
        {formatOrder.map((format) => (
          <li key={format}>
            <Link href={newWorkshopPath(format)} className={styles.format}>
              <FormatPicture format={format} className={styles.picture} />
              {formats.names[format]}
            </Link>
          </li>
        ))}
      </ul>
      <ButtonLink href={newWorkshopPath()} icon={Plus} wide className={styles.button}>
        {messages.button}
      </ButtonLink>
      <ExampleDay />
    </section>
  )
}
