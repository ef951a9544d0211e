import type { Phase } from '#shared/model/phase.ts'
import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import { currentPhase, sessionsInOrder } from '#shared/rules/programme.ts'
import { useCallback } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { usePlenary } from '../workshop/plenary.ts'
import { shallowEqual } from '../workshop/store.ts'
import { shellMessages } from './messages.ts'

/** The facilitator's own name for a phase, else the name of its kind. */
export function usePhaseName(): (phase: Phase) => string {
  const { phases } = useMessages(shellMessages)
  return useCallback((phase: Phase) => (phase.title === '' ? phases[phase.kind] : phase.title), [phases])
}

interface Here {
  readonly session: number
  readonly phase: Phase | undefined
  readonly over: boolean
}

function hereIn(plenary: PlenarySnapshot): Here {
  const phase = currentPhase(plenary)
  const session = phase === undefined ? 0 : 1 + sessionsInOrder(plenary).findIndex(({ id }) => id === phase.session)
  return { session, phase, over: plenary.live.endedAt !== undefined }
}

/** Where the day stands, in words: "Session 2 · Discussion". */
export function useWhere(): string {
  const messages = useMessages(shellMessages)
  const name = usePhaseName()
  const { session, phase, over } = usePlenary(hereIn, shallowEqual)
  if (phase === undefined) return over ? messages.over : messages.notStarted
  return session === 0 ? name(phase) : messages.where(session, name(phase))
}
