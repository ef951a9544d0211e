import { Footprints } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { StatusLine } from '../ui/StatusLine.tsx'
import { usePlenary } from '../workshop/plenary.ts'
import { useMe } from '../workshop/session.ts'
import { shellMessages } from './messages.ts'
import { useWhere } from './phaseNames.ts'

/**
 * The room has moved on while somebody was at a page with an address of its own, at a sheet or a poster. Nobody is
 * torn away from what they write: they are told, and go when they are done.
 */
export function MovedOnLine() {
  const messages = useMessages(shellMessages).movedOn
  const { workshop, role } = useMe()
  const [location] = useLocation()
  const where = useWhere()
  const phase = usePlenary(({ live }) => live.phase)
  const [phaseThen] = useState(phase)
  const room = `/w/${workshop}`
  const follows = role === 'participant' || role === 'rapporteur'
  if (!follows || location === room || phase === phaseThen) return null
  return (
    <StatusLine
      tone="info"
      icon={Footprints}
      action={
        <ButtonLink size="sm" href={room}>
          {messages.follow}
        </ButtonLink>
      }
    >
      {messages.line(where)}
    </StatusLine>
  )
}
