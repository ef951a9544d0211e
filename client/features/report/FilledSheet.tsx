import type { SheetBlock } from '#shared/report/Report.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import styles from './FilledSheet.module.css'
import { reportMessages } from './messages.ts'
import { NoteLines } from './NoteLines.tsx'
import { TableVoice } from './TableVoice.tsx'

/** The discussion template as one table filled it, box by box. */
export function FilledSheet({ block: { table, heading, message, rows, evidence }, level }: { block: SheetBlock; level: number }) {
  return (
    <TableVoice number={table.number} heading={heading} message={message} evidence={evidence} level={level}>
      <dl className={styles.boxes}>
        {rows.map((row) => (
          <Box key={row.section} row={row} />
        ))}
      </dl>
    </TableVoice>
  )
}

function Box({ row: { section, prompt, clusters, unsorted, lines } }: { row: SheetBlock['rows'][number] }) {
  const messages = useMessages(reportMessages)
  const nothing = clusters.length === 0 && unsorted.length === 0 && lines.length === 0
  return (
    <div className={styles.box}>
      <dt>
        {section === '' ? messages.rest : section}
        {prompt !== '' && <small>{prompt}</small>}
      </dt>
      <dd>
        {nothing && <p className={styles.nothing}>{messages.nothingWritten}</p>}
        {lines.map((line) => (
          <p key={line} className={styles.line}>
            {line}
          </p>
        ))}
        {(clusters.length > 0 || unsorted.length > 0) && (
          <div className={styles.clusters}>
            {clusters.map(({ title, notes }) => (
              <NoteLines key={notes[0]?.id} title={title} notes={notes} />
            ))}
            {unsorted.length > 0 && <NoteLines title={messages.notClustered} notes={unsorted} loose />}
          </div>
        )}
      </dd>
    </div>
  )
}
