import { standsFor, type Topic } from '#shared/model/topic.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { topicsMessages } from './messages.ts'
import styles from './TopicList.module.css'

/** Topics that are not in the running, and where they live on: nothing that was proposed disappears. */
export function RestingTopics({
  topics,
  all,
  onAgain,
}: {
  readonly topics: readonly Topic[]
  readonly all: readonly Topic[]
  readonly onAgain: ((topic: Topic) => void) | undefined
}) {
  const messages = useMessages(topicsMessages)
  if (topics.length === 0) return null
  const byId = Object.fromEntries(all.map((topic) => [topic.id, topic]))
  const whereabouts = (topic: Topic) => {
    switch (topic.status) {
      case 'merged':
        return messages.livesOn(byId[standsFor(byId, topic.id)]?.title ?? '')
      case 'parked':
        return messages.parked
      case 'withdrawn':
        return messages.withdrawn
      case 'proposed':
      case 'opened':
        return undefined
    }
  }
  return (
    <section className={styles.quiet} aria-labelledby="resting-topics">
      <h2 id="resting-topics">{messages.resting}</h2>
      <ul>
        {topics.map((topic) => (
          <li key={topic.id} className={styles.item}>
            <span className={styles.words}>
              {topic.title}
              <small>{whereabouts(topic)}</small>
            </span>
            {topic.status === 'withdrawn' && onAgain !== undefined && (
              <Button
                size="sm"
                className={styles.again}
                aria-label={messages.proposeAgainNamed(topic.title)}
                onClick={() => onAgain(topic)}
              >
                {messages.proposeAgain}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
