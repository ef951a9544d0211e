import { EyeOff } from 'lucide-react'
import type { Allocation } from '#shared/model/ballot.ts'
import type { PhaseOf } from '#shared/model/phase.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { usePollProgress, useRoster } from '../../workshop/facts.ts'
import { topicsMessages } from './messages.ts'
import type { Ballot } from './useBallot.ts'
import styles from './Voting.module.css'

/** Under the ballot: what others see of it, whether it is saved, and the way to be done. */
export function BallotFoot({
  phase,
  ballot,
  dots,
  placed,
  onFinish,
}: {
  readonly phase: PhaseOf<'topics'>
  readonly ballot: Ballot
  readonly dots: Allocation
  readonly placed: number
  readonly onFinish: () => void
}) {
  const messages = useMessages(topicsMessages)
  const shown = ballot.state !== 'saved' || ballot.restored || placed > 0
  return (
    <>
      {ballot.state === 'failed' && (
        <StatusLine
          tone="danger"
          className={styles.problem}
          action={
            <Button size="sm" onClick={() => ballot.save(dots)}>
              {messages.tryAgain}
            </Button>
          }
        >
          {ballot.problem}
        </StatusLine>
      )}
      <p className={styles.secret}>
        {!phase.openVoting && <Icon icon={EyeOff} />}
        <span>
          {phase.openVoting ? messages.openTotals : messages.secret} <VoteProgress poll={phase.id} />
        </span>
        {shown && <span className={styles.state}>{messages.states[ballot.state]}</span>}
      </p>
      <Button wide className={styles.finish} onClick={onFinish}>
        {messages.finish(placed)}
      </Button>
    </>
  )
}

/** "31 of 50 are done." Never who. */
export function VoteProgress({ poll }: { readonly poll: string }) {
  const messages = useMessages(topicsMessages)
  const done = usePollProgress(poll)
  const { people } = useRoster()
  const voters = Object.values(people).filter(({ role }) => role === 'participant' || role === 'rapporteur').length
  return done === undefined ? null : <>{messages.done(done, Math.max(done, voters))}</>
}
