import type { PhaseOf } from '#shared/model/phase.ts'
import type { Topic } from '#shared/model/topic.ts'
import { topicsOf } from '#shared/rules/programme.ts'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { usePollProgress, useRoster } from '../../../workshop/facts.ts'
import { usePlenary } from '../../../workshop/plenary.ts'
import { shallowEqual } from '../../../workshop/store.ts'
import { Fit } from '../Fit.tsx'
import { wallMessages } from '../messages.ts'
import { FullWidth, SideBySide } from '../Frames.tsx'
import { Ranking } from './Ranking.tsx'
import styles from './scenes.module.css'

export function TopicsScene({ phase }: { phase: PhaseOf<'topics'> }) {
  const messages = useMessages(wallMessages)
  const topics = usePlenary((plenary) => topicsOf(plenary, phase.session).filter((topic) => topic.status !== 'withdrawn'), shallowEqual)
  const running = topics.filter((topic) => topic.status === 'proposed' || topic.status === 'opened')
  const tally = usePlenary((plenary) => plenary.tallies[phase.id])
  const hasTables = topics.some((topic) => topic.status === 'opened')

  if (phase.poll === 'published' && tally !== undefined) {
    return (
      <FullWidth foot={hasTables ? messages.findTable : messages.dotsAreIn}>
        <Ranking title={messages.dotsAreIn} topics={topics} tally={tally} />
      </FullWidth>
    )
  }
  if (phase.poll === 'open' && phase.openVoting && tally !== undefined) {
    return (
      <FullWidth foot={messages.vote}>
        <Ranking title={messages.vote} topics={topics} tally={tally} />
      </FullWidth>
    )
  }
  return (
    <SideBySide>
      <h1>{{ proposing: messages.propose, open: messages.vote, closed: messages.votesIn, published: messages.dotsAreIn }[phase.poll]}</h1>
      <Status phase={phase} count={running.length} />
      <TopicGrid topics={running} />
    </SideBySide>
  )
}

function Status({ phase, count }: { phase: PhaseOf<'topics'>; count: number }) {
  const messages = useMessages(wallMessages)
  const { people } = useRoster()
  const voters = Object.values(people).filter((person) => person.role !== 'organiser' && person.role !== 'facilitator').length
  const voted = usePollProgress(phase.id) ?? 0
  if (phase.poll === 'proposing') {
    return (
      <p className={styles.lead}>
        {messages.proposeHint} <b>{count}</b> {messages.topicsSoFar(count)}
      </p>
    )
  }
  return (
    <p className={styles.lead}>
      <b>{messages.votedOf(voted, Math.max(voted, voters))}</b> {phase.poll === 'open' ? messages.secret : messages.countingSoon}
    </p>
  )
}

/** The newest topics first, so that everyone sees theirs arrive. */
function TopicGrid({ topics }: { topics: readonly Topic[] }) {
  const newestFirst = topics.toSorted((a, b) => b.createdAt - a.createdAt)
  return (
    <Fit>
      <ul className={styles.topics}>
        {newestFirst.map((topic) => (
          <li key={topic.id}>{topic.title}</li>
        ))}
      </ul>
    </Fit>
  )
}
