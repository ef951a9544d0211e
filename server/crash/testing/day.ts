import { createPhase } from '#shared/model/phase.ts'
import { createSession } from '#shared/model/session.ts'
import type { WorkshopFile } from '#shared/formats/workshopFile.ts'
import { smallDay } from '../../testing/smallDay.ts'

export const voting = { session: 's', poll: 'poll', topics: ['bread', 'jam', 'tea'] } as const
export const proposing = { session: 'later' } as const

/** A day on which everything happens at once: tables are written at, one session votes, another collects topics. */
export function busyDay(): WorkshopFile {
  const day = smallDay()
  const { sessions, phases, tables } = day.plenary
  const now = day.exportedAt
  const roomy = Object.fromEntries(Object.entries(tables).map(([id, table]) => [id, { ...table, capacity: 50 }]))
  return {
    ...day,
    plenary: {
      ...day.plenary,
      tables: roomy,
      sessions: { ...sessions, [proposing.session]: createSession({ id: proposing.session, now }, { title: 'Later', order: 'a1' }) },
      phases: {
        ...phases,
        collecting: { ...createPhase({ id: 'collecting', now }, 'topics', { session: proposing.session, order: 'a0' }), poll: 'proposing' },
      },
    },
  }
}
