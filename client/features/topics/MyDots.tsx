import type { Allocation } from '#shared/model/ballot.ts'
import type { Topic } from '#shared/model/topic.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Dots } from '../../ui/Dots.tsx'
import { topicsMessages } from './messages.ts'
import styles from './Voting.module.css'

/** Where my dots lie; the topics come in the order of the list. */
export function MyDots({ topics, dots }: { readonly topics: readonly Topic[]; readonly dots: Allocation }) {
  const messages = useMessages(topicsMessages)
  const chosen = topics.filter(({ id }) => (dots[id] ?? 0) > 0)
  return (
    <section className={styles.mine} aria-labelledby="my-dots">
      <h2 id="my-dots">{messages.mine}</h2>
      {chosen.length === 0 && <p>{messages.placedNothing}</p>}
      <ul>
        {chosen.map((topic) => (
          <li key={topic.id}>
            <span>{topic.title}</span>
            <Dots count={dots[topic.id] ?? 0} size={22} />
          </li>
        ))}
      </ul>
    </section>
  )
}
