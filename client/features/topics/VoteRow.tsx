import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Allocation } from '#shared/model/ballot.ts'
import type { PhaseOf } from '#shared/model/phase.ts'
import type { Records } from '#shared/model/record.ts'
import type { Topic } from '#shared/model/topic.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useAnnounce } from '../../ui/Announce.tsx'
import { classNames } from '../../ui/classNames.ts'
import { Dots } from '../../ui/Dots.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { dotsLeft, whyNoMore, withDot, withoutDot } from './dots.ts'
import { topicsMessages } from './messages.ts'
import styles from './Voting.module.css'

interface VoteRowProps {
  readonly topic: Topic
  readonly topics: Records<Topic>
  readonly phase: PhaseOf<'topics'>
  readonly dots: Allocation
  /** The running total, where voting is open to all eyes. */
  readonly total: number | undefined
  readonly onChange: (dots: Allocation) => void
}

/** One topic on the ballot: its dots, one more, one less. */
export function VoteRow({ topic, topics, phase, dots, total, onChange }: VoteRowProps) {
  const messages = useMessages(topicsMessages)
  const announce = useAnnounce()
  const [reason, setReason] = useState<string>()
  const has = dots[topic.id] ?? 0
  const most = Math.min(phase.dotsPerTopic, phase.dotsPerPerson)
  const why = whyNoMore(dots, topic.id, phase, topics)
  const change = (next: Allocation) => {
    setReason(undefined)
    onChange(next)
    announce(messages.left(dotsLeft(next, phase)))
  }
  const add = () => {
    if (why === undefined) return change(withDot(dots, topic.id))
    // A greyed plus that says nothing when pressed leaves people guessing.
    const words = why === 'topic full' ? messages.topicFull(most) : messages.noDotsLeft
    setReason(words)
    announce(words)
  }
  return (
    <li className={classNames(styles.row, has > 0 && styles.has)}>
      <span className={styles.topic}>
        {topic.title}
        {topic.description !== '' && <small>{topic.description}</small>}
        {total !== undefined && <small className={styles.total}>{messages.soFar(total)}</small>}
        {reason !== undefined && why !== undefined && <small className={styles.reason}>{reason}</small>}
      </span>
      <span className={styles.controls}>
        {has > 0 && (
          <button
            type="button"
            className={styles.minus}
            aria-label={messages.takeBack(topic.title, has, most)}
            onClick={() => change(withoutDot(dots, topic.id))}
          >
            <Icon icon={Minus} size={20} />
          </button>
        )}
        {has > 0 && <Dots count={has} size={most > 3 ? 14 : 22} label={messages.yourDots(has)} className={styles.dots} />}
        <button
          type="button"
          className={styles.plus}
          aria-disabled={why !== undefined || undefined}
          aria-label={messages.add(topic.title, has, most)}
          onClick={add}
          onBlur={() => setReason(undefined)}
        >
          <span>
            <Icon icon={Plus} size={17} />
          </span>
        </button>
      </span>
    </li>
  )
}
