import type { RefObject } from 'react'
import type { Allocation } from '#shared/model/ballot.ts'
import type { PhaseOf } from '#shared/model/phase.ts'
import type { Topic } from '#shared/model/topic.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { PhoneFrame } from '../../shell/PhoneFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { VoteProgress } from './BallotFoot.tsx'
import introStyles from './Intro.module.css'
import { topicsMessages } from './messages.ts'
import { MyDots } from './MyDots.tsx'
import type { BallotState } from './useBallot.ts'
import styles from './Voting.module.css'

/** Done voting, while others still do. */
export function VoteIsIn({
  phase,
  topics,
  dots,
  state,
  problem,
  heading,
  onRetry,
  onChange,
}: {
  readonly phase: PhaseOf<'topics'>
  readonly topics: readonly Topic[]
  readonly dots: Allocation
  readonly state: BallotState
  readonly problem: string | undefined
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly onRetry: () => void
  readonly onChange: () => void
}) {
  const messages = useMessages(topicsMessages)
  return (
    <PhoneFrame
      footer={
        <Button wide className={styles.finish} onClick={onChange}>
          {messages.changeVote}
        </Button>
      }
    >
      <section className={introStyles.intro}>
        <h1 ref={heading} tabIndex={-1}>
          {state === 'waiting' ? messages.voteWaits : messages.voteIsIn}
        </h1>
        <p className={introStyles.detail}>
          {state === 'waiting' ? messages.sentOnReturn : messages.changeUntil} <VoteProgress poll={phase.id} />
        </p>
      </section>
      {state === 'failed' && (
        <StatusLine
          tone="danger"
          action={
            <Button size="sm" onClick={onRetry}>
              {messages.tryAgain}
            </Button>
          }
        >
          {problem}
        </StatusLine>
      )}
      <MyDots topics={topics} dots={dots} />
    </PhoneFrame>
  )
}
