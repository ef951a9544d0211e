import type { BodyOf } from '#shared/commands.ts'
import type { Topic } from '#shared/model/topic.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useWaitingCommands } from '../../workshop/connection.ts'
import { topicsMessages } from './messages.ts'
import styles from './TopicList.module.css'
import { TopicItem } from './TopicItem.tsx'

/** What has been proposed, newest first; on top what still waits on this device. */
export function TopicList({
  topics,
  session,
  mayPropose,
}: {
  readonly topics: readonly Topic[]
  readonly session: string
  readonly mayPropose: boolean
}) {
  const messages = useMessages(topicsMessages)
  const waiting = useWaitingProposals(session)
  return (
    <section className={styles.section} aria-labelledby="proposed-so-far">
      <header className={styles.head}>
        <h2 id="proposed-so-far">{messages.proposed(topics.length)}</h2>
        {topics.length > 1 && <span>{messages.newestFirst}</span>}
      </header>
      {topics.length + waiting.length === 0 && <p className={styles.empty}>{mayPropose ? messages.noneYet : messages.noneYetReadOnly}</p>}
      <ol className={styles.list}>
        {waiting.toReversed().map(({ key, title }) => (
          <li key={key} className={styles.item}>
            <span className={styles.words}>{title}</span>
            <Tag tone="warn">{messages.waits}</Tag>
          </li>
        ))}
        {topics.toReversed().map((topic) => (
          <TopicItem key={topic.id} topic={topic} />
        ))}
      </ol>
    </section>
  )
}

function useWaitingProposals(session: string): { key: string; title: string }[] {
  return useWaitingCommands()
    .filter(({ name }) => name === 'proposeTopic')
    .map(({ key, args }) => ({ key, body: args.body as BodyOf<'proposeTopic'> }))
    .filter(({ body }) => body.session === session)
    .map(({ key, body }) => ({ key, title: body.title }))
}
