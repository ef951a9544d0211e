import type { Session } from '#shared/model/session.ts'
import { sessionsInOrder } from '#shared/rules/programme.ts'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { useAnnounce } from '../../../ui/Announce.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import { shallowEqual } from '../../../workshop/store.ts'
import { useEdits } from '../editing.tsx'
import { programmeMessages } from '../messages.ts'

export interface SessionMoves {
  readonly index: number
  readonly moveTo: (index: number) => boolean
  /** Why a step is not possible; undefined where it is. */
  readonly stepRefusal: (by: -1 | 1) => string | undefined
}

/** Every way of moving sessions, read out. */
export function useSessionMoves(): (session: Session) => SessionMoves {
  const messages = useMessages(programmeMessages).day
  const sessions = usePlenary(sessionsInOrder, shallowEqual)
  const edits = useEdits()
  const announce = useAnnounce()
  return (session) => {
    const index = sessions.findIndex(({ id }) => id === session.id)
    return {
      index,
      moveTo: (to) => {
        if (to === index || to < 0 || to >= sessions.length) return false
        edits.moveSession(session.id, to)
        announce(messages.movedSession(session.title, to + 1, sessions.length))
        return true
      },
      stepRefusal: (by) => (index + by < 0 ? messages.first : index + by >= sessions.length ? messages.last : undefined),
    }
  }
}
