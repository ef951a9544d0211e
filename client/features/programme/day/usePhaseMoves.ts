import type { Phase } from '#shared/model/phase.ts'
import { phasesOf, sessionsInOrder } from '#shared/rules/programme.ts'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { usePhaseName } from '../../../shell/phaseNames.ts'
import { useAnnounce } from '../../../ui/Announce.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import { useEdits } from '../editing.tsx'
import { programmeMessages } from '../messages.ts'
import { placeNow, stepOf, tieOf, type Place } from './places.ts'

export interface PhaseMoves {
  /** Moves one step up (-1) or down (1); says whether it did. */
  readonly step: (by: -1 | 1) => boolean
  /** Why a step is not possible; undefined where it is. */
  readonly stepRefusal: (by: -1 | 1) => string | undefined
  /** Moves to a place, read out; a place that the phase may not have changes nothing. */
  readonly moveTo: (place: Place) => boolean
  /** The other sessions, as "2 · Title", with the reason where the phase may not go there. */
  readonly elsewhere: readonly {
    readonly id: string
    readonly name: string
    readonly refusal: string | undefined
    readonly go: () => void
  }[]
}

/** Every way of moving phases, for drag, buttons, menus and keys alike. */
export function usePhaseMoves(): (phase: Phase) => PhaseMoves {
  const messages = useMessages(programmeMessages).day
  const plenary = usePlenary((whole) => whole)
  const edits = useEdits()
  const announce = useAnnounce()
  const nameOf = usePhaseName()
  return (phase) => {
    const refusalOf = (session: string) => {
      const tie = tieOf(plenary, phase, session)
      return tie === undefined ? undefined : messages.ties[tie]
    }
    const moveTo = (place: Place) => {
      const now = placeNow(plenary, phase)
      if (refusalOf(place.session) !== undefined || (now.session === place.session && now.index === place.index)) return false
      edits.movePhase(phase.id, place.session, place.index)
      const others = phasesOf(plenary, place.session).filter(({ id }) => id !== phase.id)
      announce(messages.movedPhase(nameOf(phase), place.index + 1, others.length + 1, plenary.sessions[place.session]?.title ?? ''))
      return true
    }
    const stepRefusal = (by: -1 | 1) => {
      const place = stepOf(plenary, phase, by)
      return place === undefined ? (by < 0 ? messages.first : messages.last) : refusalOf(place.session)
    }
    return {
      moveTo,
      stepRefusal,
      step: (by) => {
        const place = stepOf(plenary, phase, by)
        if (place !== undefined && moveTo(place)) return true
        announce(stepRefusal(by) ?? '')
        return false
      },
      elsewhere: sessionsInOrder(plenary).flatMap((session, index) =>
        session.id === phase.session
          ? []
          : [
              {
                id: session.id,
                name: `${index + 1} · ${session.title}`,
                refusal: refusalOf(session.id),
                go: () => void moveTo({ session: session.id, index: phasesOf(plenary, session.id).length }),
              },
            ],
      ),
    }
  }
}
