import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useNames } from '../../shell/names.ts'
import { Note } from '../../ui/Note.tsx'
import { TableMarker } from '../../ui/TableMarker.tsx'
import styles from './EvidenceDrawer.module.css'
import { reportMessages } from './messages.ts'
import type { NotesOfTable } from './useEvidence.ts'

/** One table behind a line: its notes by cluster, or the table as a whole. */
export function TableEvidence({ table, clusters, written, message }: NotesOfTable) {
  const messages = useMessages(reportMessages)
  const names = useNames()
  return (
    <section className={styles.table}>
      <TableMarker number={table.number} size={34} decorative />
      <div>
        <h3>{messages.tableHeading(table.number, table.title)}</h3>
        {clusters.length === 0 && (
          <>
            <p className={styles.count}>{written === 0 ? messages.noNotes : messages.notes(written)}</p>
            {message !== '' && <p className={styles.message}>{messages.quoted(message)}</p>}
          </>
        )}
        {clusters.map(({ title, notes }) => (
          <div key={notes[0]?.id}>
            <h4>{title === '' ? messages.unsorted : title}</h4>
            <ul className={styles.notes}>
              {notes.map(({ id, kind, text, author }) => (
                <li key={id}>
                  <Note kind={kind} author={names(author) || undefined}>
                    {text}
                  </Note>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
