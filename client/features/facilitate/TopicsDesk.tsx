import { Plus } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { limits } from '#shared/model/record.ts'
import type { PhaseOf } from '#shared/model/phase.ts'
import { byOrder } from '#shared/model/record.ts'
import { topicsOf } from '#shared/rules/programme.ts'
import { ranking } from '#shared/rules/tally.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Input } from '../../ui/Input.tsx'
import { usePollProgress } from '../../workshop/facts.ts'
import { usePlenary, usePlenaryEdits } from '../../workshop/plenary.ts'
import { shallowEqual } from '../../workshop/store.ts'
import { facilitateMessages } from './messages.ts'
import { TopicRow } from './TopicRow.tsx'
import styles from './TopicsDesk.module.css'
import { useVoters } from './useVoters.ts'

/** Everything a facilitator does with topics: keep them in shape, run the vote, see the ranking. */
export function TopicsDesk({ phase }: { phase: PhaseOf<'topics'> }) {
  const messages = useMessages(facilitateMessages)
  const topics = usePlenary((plenary) => topicsOf(plenary, phase.session), shallowEqual)
  const tally = usePlenary((plenary) => plenary.tallies[phase.id])
  const shown = phase.poll === 'published' || (phase.poll === 'open' && phase.openVoting)
  const ranked = tally !== undefined && shown ? ranking(tally, Object.fromEntries(topics.map((topic) => [topic.id, topic]))) : []
  const places = new Map(ranked.map((row) => [row.topic.id, row]))
  const sorted = topics.toSorted((a, b) => (places.get(a.id)?.place ?? Infinity) - (places.get(b.id)?.place ?? Infinity) || byOrder(a, b))
  return (
    <section className={styles.desk}>
      <PollBar phase={phase} />
      {topics.length === 0 && <p className={styles.empty}>{messages.noTopics}</p>}
      <ul className={styles.topics}>
        {sorted.map((topic) => (
          <TopicRow
            key={topic.id}
            topic={topic}
            topics={topics}
            ranked={places.get(topic.id)}
            mayOpen={phase.poll === 'published' || phase.poll === 'proposing'}
          />
        ))}
      </ul>
      {phase.poll === 'proposing' && <AddTopic session={phase.session} />}
    </section>
  )
}

function PollBar({ phase }: { phase: PhaseOf<'topics'> }) {
  const messages = useMessages(facilitateMessages)
  const edits = usePlenaryEdits()
  const voted = usePollProgress(phase.id) ?? 0
  const voters = useVoters()
  const states = { proposing: messages.proposing, open: messages.votingOpen, closed: messages.votingClosed, published: messages.published }
  return (
    <div className={styles.poll}>
      <p>
        <b>{states[phase.poll]}.</b>{' '}
        {(phase.poll === 'open' || phase.poll === 'closed') && messages.votedOf(voted, Math.max(voted, voters))}
      </p>
      {phase.poll === 'open' && (
        <>
          {voted === 0 && (
            <Button size="sm" onClick={() => edits.backToProposing(phase.id)}>
              {messages.backToProposing}
            </Button>
          )}
          <Button size="sm" onClick={() => edits.closePoll(phase.id)}>
            {messages.closeVote}
          </Button>
        </>
      )}
      {phase.poll === 'closed' && (
        <Button size="sm" onClick={() => edits.openPoll(phase.id)}>
          {messages.reopenVote}
        </Button>
      )}
    </div>
  )
}

function AddTopic({ session }: { session: string }) {
  const messages = useMessages(facilitateMessages)
  const edits = usePlenaryEdits()
  const [title, setTitle] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '') return
    edits.proposeTopic({ session, title: title.trim() })
    setTitle('')
  }
  return (
    <form className={styles.add} onSubmit={submit}>
      <Input label={messages.addTopic} value={title} maxLength={limits.title} onChange={setTitle} />
      <Button type="submit" icon={Plus}>
        {messages.add}
      </Button>
    </form>
  )
}
