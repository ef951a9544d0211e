import type { WorkshopFile } from '#shared/formats/workshopFile.ts'
import { sessionsInOrder, tablesOf, topicsOf } from '#shared/rules/programme.ts'
import { formatDate } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { createMessages } from './messages.ts'
import { countsOf } from './workshopFileChoice.ts'
import styles from './ProgrammePreview.module.css'

/** What a workshop file holds, on the sheet where the programme of a format would stand. */
export function FileSheet({ file }: { readonly file: WorkshopFile }) {
  const messages = useMessages(createMessages).import
  const { plenary } = file
  const { title, place, date } = plenary.workshop
  const counts = countsOf(file)
  return (
    <section className={styles.sheet} aria-label={messages.sheet}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <p>
          {place && (
            <>
              <b>{place}</b>
              <br />
            </>
          )}
          {formatDate(date)}
          <br />
          {messages.people(counts.people)}, {messages.notes(counts.notes)}
        </p>
      </div>
      <ol className={styles.day}>
        {sessionsInOrder(plenary).map((session, index) => {
          const facts = [messages.topics(topicsOf(plenary, session.id).length), messages.tables(tablesOf(plenary, session.id).length)]
          return (
            <li key={session.id} className={styles.session}>
              <b>{index + 1}</b>
              <div>
                <h3>{session.title}</h3>
                <p className={styles.how}>{session.purpose}</p>
                <p className={styles.how}>{facts.join(' · ')}</p>
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
