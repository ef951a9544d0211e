import type { Topic } from '#shared/model/topic.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useNames } from '../../shell/names.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import styles from './EvidenceDrawer.module.css'
import { reportMessages } from './messages.ts'

/** A topic as it was proposed, and what its host wants recorded. */
export function TopicEvidence({ topic }: { topic: Topic }) {
  const messages = useMessages(reportMessages)
  const host = useNames()(topic.proposer)
  const table = usePlenary((plenary) => (topic.table === undefined ? undefined : plenary.tables[topic.table]?.number))
  const facts = [...(host === '' ? [] : [messages.topicHost(host)]), ...(table === undefined ? [] : [messages.topicTable(table)])]
  return (
    <section className={styles.topic}>
      <h3>{topic.title}</h3>
      {facts.length > 0 && <p className={styles.count}>{facts.join(' · ')}</p>}
      {topic.description !== '' && <p className={styles.words}>{topic.description}</p>}
      {topic.statement !== '' && <p className={styles.message}>{messages.statement(topic.statement)}</p>}
    </section>
  )
}
