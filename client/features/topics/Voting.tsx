import { useEffect, useRef, useState } from 'react'
import type { PhaseOf } from '#shared/model/phase.ts'
import { votableTopics } from '#shared/rules/tally.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { PhoneFrame } from '../../shell/PhoneFrame.tsx'
import { Dots } from '../../ui/Dots.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { useMe } from '../../workshop/session.ts'
import { shallowEqual } from '../../workshop/store.ts'
import { BallotFoot } from './BallotFoot.tsx'
import { dotsLeft, spent, standingDots } from './dots.ts'
import { topicsMessages } from './messages.ts'
import { seededOrder } from './seededOrder.ts'
import { useBallot } from './useBallot.ts'
import { VoteIsIn } from './VoteIsIn.tsx'
import { VoteRow } from './VoteRow.tsx'
import styles from './Voting.module.css'

/** Voting is open: place dots, finish, change until it closes. */
export function Voting({ phase }: { readonly phase: PhaseOf<'topics'> }) {
  const messages = useMessages(topicsMessages)
  const me = useMe().person.id
  const all = usePlenary(({ topics }) => topics)
  const topics = usePlenary((plenary) => votableTopics(plenary.topics, phase.session), shallowEqual)
  const tally = usePlenary(({ tallies }) => (phase.openVoting ? tallies[phase.id] : undefined))
  const ballot = useBallot(phase.id)
  const [finished, setFinished] = useState<boolean>()
  const heading = useFocusAfter(finished)
  const dots = ballot.dots === undefined ? undefined : standingDots(ballot.dots, phase, all)
  const left = dots === undefined ? phase.dotsPerPerson : dotsLeft(dots, phase)

  if (dots !== undefined && (finished ?? (ballot.restored && left === 0))) {
    return (
      <VoteIsIn
        phase={phase}
        topics={topics}
        dots={dots}
        state={ballot.state}
        problem={ballot.problem}
        heading={heading}
        onRetry={() => ballot.save(dots)}
        onChange={() => setFinished(false)}
      />
    )
  }
  return (
    <PhoneFrame
      head={
        <>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {messages.place(phase.dotsPerPerson)}
          </h1>
          <div className={styles.tray}>
            <Dots count={left} outOf={phase.dotsPerPerson} size={phase.dotsPerPerson > 7 ? 18 : 30} />
            <p>
              <b>{messages.left(left)}</b>
              {left === 0 ? messages.allPlaced : messages.stack(Math.min(phase.dotsPerTopic, phase.dotsPerPerson))}
            </p>
          </div>
        </>
      }
      footer={
        dots !== undefined &&
        topics.length > 0 && (
          <BallotFoot
            phase={phase}
            ballot={ballot}
            dots={dots}
            placed={spent(dots)}
            onFinish={() => {
              ballot.save(dots)
              setFinished(true)
            }}
          />
        )
      }
    >
      {ballot.unknown && <StatusLine tone="warn">{messages.unknownBallot}</StatusLine>}
      {dots === undefined && <LoadingBlocks label={messages.loading} className={styles.loading} />}
      {topics.length === 0 && (
        <EmptyState title={messages.nothingToVote} detail={messages.nothingToVoteDetail} className={styles.loading} />
      )}
      {dots !== undefined && (
        <ul className={styles.list} aria-label={messages.ballot}>
          {seededOrder(topics, me).map((topic) => (
            <VoteRow
              key={topic.id}
              topic={topic}
              topics={all}
              phase={phase}
              dots={dots}
              total={tally?.topics[topic.id]?.dots}
              onChange={ballot.change}
            />
          ))}
        </ul>
      )}
    </PhoneFrame>
  )
}

/** The heading to focus when `step` changes by hand: what had focus is gone then. */
function useFocusAfter(step: boolean | undefined) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (step !== undefined) heading.current?.focus()
  }, [step])
  return heading
}
