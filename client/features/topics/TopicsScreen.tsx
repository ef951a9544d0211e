import { currentPhase } from '#shared/rules/programme.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import { Proposing } from './Proposing.tsx'
import { Result } from './Result.tsx'
import { VotesIn } from './VotesIn.tsx'
import { Voting } from './Voting.tsx'

/** What a participant sees in a topics phase: propose, place dots, wait, read the result. */
export default function TopicsScreen() {
  const phase = usePlenary(currentPhase)
  if (phase?.kind !== 'topics') return null
  switch (phase.poll) {
    case 'proposing':
      return <Proposing key={phase.id} phase={phase} />
    case 'open':
      return <Voting key={phase.id} phase={phase} />
    case 'closed':
      return <VotesIn phase={phase} />
    case 'published':
      return <Result phase={phase} />
  }
}
