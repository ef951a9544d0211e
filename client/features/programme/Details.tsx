import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { programmeMessages } from './messages.ts'
import { PhaseDetails } from './phase/PhaseDetails.tsx'
import { useSelection } from './selection.tsx'
import { SessionDetails } from './session/SessionDetails.tsx'

/** What can be set for the chosen session or phase. */
export function Details() {
  const messages = useMessages(programmeMessages).details
  const { chosen } = useSelection()
  const session = usePlenary((plenary) => (chosen?.kind === 'session' ? plenary.sessions[chosen.id] : undefined))
  const phase = usePlenary((plenary) => (chosen?.kind === 'phase' ? plenary.phases[chosen.id] : undefined))
  if (phase !== undefined) return <PhaseDetails key={phase.id} phase={phase} />
  if (session !== undefined) return <SessionDetails key={session.id} session={session} />
  return <EmptyState title={messages.empty.title} detail={messages.empty.detail} />
}
