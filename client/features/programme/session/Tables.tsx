import { tablesOf } from '#shared/rules/programme.ts'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import { shallowEqual } from '../../../workshop/store.ts'
import styles from '../Details.module.css'
import { programmeMessages } from '../messages.ts'
import { Part } from '../Part.tsx'
import { AddTables } from './AddTables.tsx'
import { TableRow } from './TableRow.tsx'
import tableStyles from './Tables.module.css'

/** The tables of a session, with number, title, question and chairs. */
export function Tables({
  session,
  hasTopics,
  hasDiscussion,
}: {
  readonly session: string
  readonly hasTopics: boolean
  readonly hasDiscussion: boolean
}) {
  const messages = useMessages(programmeMessages).tables
  const tables = usePlenary((plenary) => tablesOf(plenary, session), shallowEqual)
  const people = usePlenary((plenary) => plenary.workshop?.people ?? 0)
  const chairs = tables.reduce((sum, table) => sum + table.capacity, 0)
  const { heads } = messages
  return (
    <Part id="part-tables" title={messages.heading} aside={tables.length > 0 && messages.sum(tables.length, chairs, people)}>
      {hasTopics ? (
        <p className={styles.note}>{messages.fromTopics}</p>
      ) : (
        tables.length === 0 && <p className={styles.note}>{hasDiscussion ? messages.noTables : messages.empty}</p>
      )}
      {tables.length > 0 && (
        <div className={tableStyles.tables}>
          <div aria-hidden="true" className={tableStyles.heads}>
            <span />
            <span>{heads.number}</span>
            <span>{heads.title}</span>
            <span>{heads.question}</span>
            <span>{heads.capacity}</span>
          </div>
          <ul aria-label={messages.list}>
            {tables.map((table) => (
              <TableRow key={table.id} table={table} />
            ))}
          </ul>
        </div>
      )}
      <AddTables session={session} />
    </Part>
  )
}
