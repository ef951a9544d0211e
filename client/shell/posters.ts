import type { PlenarySnapshot, TableSnapshot } from '#shared/model/snapshot.ts'
import { tookPart } from '#shared/rules/board.ts'
import { composePoster, type ComposedPoster } from '#shared/rules/poster.ts'
import { sessionsInOrder, tablesOf } from '#shared/rules/programme.ts'
import { useMemo } from 'react'
import { formatDate } from '../i18n/format.ts'
import { usePlenary } from '../workshop/plenary.ts'
import { shallowEqual } from '../workshop/store.ts'
import { useTablePictures } from '../workshop/tablePictures.ts'

export interface SessionPosters {
  readonly session: string
  readonly number: number
  readonly title: string
  readonly posters: readonly ComposedPoster[]
}

/** The posters of all tables that wrote something and that I may read, session by session. */
export function usePosters(): { readonly sessions: readonly SessionPosters[]; readonly ready: boolean } {
  const plenary = usePlenary(parts, shallowEqual)
  const { tables, ready } = useTablePictures()
  return useMemo(() => ({ sessions: postersOf(plenary, tables), ready }), [plenary, tables, ready])
}

// The timer and the round move often; posters do not depend on them.
const parts = ({
  workshop,
  sessions,
  phases,
  talks,
  topics,
  tables,
  templates,
  sections,
  tallies,
}: PlenarySnapshot): Omit<PlenarySnapshot, 'live'> => ({ workshop, sessions, phases, talks, topics, tables, templates, sections, tallies })

export function postersOf(plenary: Omit<PlenarySnapshot, 'live'>, tables: Readonly<Record<string, TableSnapshot>>): SessionPosters[] {
  const full = { ...plenary, live: { round: 0 } }
  return sessionsInOrder(plenary).map((session, place) => ({
    session: session.id,
    number: place + 1,
    title: session.title,
    posters: tablesOf(plenary, session.id).flatMap(({ id }) => {
      const picture = tables[id]
      return picture === undefined || !tookPart(picture) ? [] : (composePoster(full, id, picture) ?? [])
    }),
  }))
}

/** What stands in the strip of every poster. */
export function usePosterEvent(): { readonly title: string; readonly place: string; readonly when: string } {
  const workshop = usePlenary((plenary) => plenary.workshop)
  return { title: workshop?.title ?? '', place: workshop?.place ?? '', when: workshop === undefined ? '' : formatDate(workshop.date) }
}
