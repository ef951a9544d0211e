import type { PhaseOf } from '#shared/model/phase.ts'
import { votableTopics } from '#shared/rules/tally.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { PhoneFrame } from '../../shell/PhoneFrame.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { shallowEqual } from '../../workshop/store.ts'
import { standingDots } from './dots.ts'
import { Intro } from './Intro.tsx'
import { topicsMessages } from './messages.ts'
import { MyDots } from './MyDots.tsx'
import { useEarlierBallot } from './useBallot.ts'

/** Voting is over, the result is not out yet. */
export function VotesIn({ phase }: { readonly phase: PhaseOf<'topics'> }) {
  const messages = useMessages(topicsMessages)
  const all = usePlenary(({ topics }) => topics)
  const topics = usePlenary((plenary) => votableTopics(plenary.topics, phase.session), shallowEqual)
  const ballot = useEarlierBallot(phase.id)
  return (
    <PhoneFrame>
      <Intro title={messages.votesAreIn}>{messages.votesAreInDetail}</Intro>
      {ballot !== undefined && !ballot.unknown && <MyDots topics={topics} dots={standingDots(ballot.dots, phase, all)} />}
    </PhoneFrame>
  )
}
