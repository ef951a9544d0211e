import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import type { EvidenceOfLine } from './evidenceContext.ts'
import styles from './EvidenceDrawer.module.css'
import { useEvidence } from './useEvidence.ts'
import { reportMessages } from './messages.ts'
import { TableEvidence } from './TableEvidence.tsx'
import { TopicEvidence } from './TopicEvidence.tsx'

/** Everything that a line of the report stands on: topics, and table by table the notes in their own words. */
export function EvidenceDrawer({ evidence, line, onClose }: EvidenceOfLine & { onClose: () => void }) {
  const messages = useMessages(reportMessages)
  const { tables, topics, noteCount } = useEvidence(evidence)
  const title =
    noteCount > 0 ? messages.notes(noteCount) : topics.length > 0 ? messages.topics(topics.length) : messages.tables(tables.length)
  return (
    <Drawer open title={title} detail={<p>{messages.drawerDetail(line)}</p>} onClose={onClose} className={styles.drawer}>
      {topics.map((topic) => (
        <TopicEvidence key={topic.id} topic={topic} />
      ))}
      {tables.map((entry) => (
        <TableEvidence key={entry.table.id} {...entry} />
      ))}
      {topics.length === 0 && tables.length === 0 && <p>{messages.gone}</p>}
    </Drawer>
  )
}
