import { tablesOf } from '#shared/rules/programme.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { TableMarker } from '../../ui/TableMarker.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { shallowEqual } from '../../workshop/store.ts'
import { topicsMessages } from './messages.ts'
import styles from './Result.module.css'

/** Which topics got a table, as soon as the facilitator opened them. */
export function FindTable({ session }: { readonly session: string }) {
  const messages = useMessages(topicsMessages)
  const tables = usePlenary((plenary) => tablesOf(plenary, session).filter(({ topic }) => topic !== undefined), shallowEqual)
  if (tables.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="find-your-table">
      <h2 id="find-your-table">{messages.findTable}</h2>
      <p className={styles.detail}>{messages.findTableDetail}</p>
      <ul>
        {tables.map(({ id, number, title }) => (
          <li key={id} className={styles.table}>
            <TableMarker number={number} size={44} decorative />
            <span>
              <small>{messages.table(number)}</small>
              <span className={styles.topic}>{title}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
