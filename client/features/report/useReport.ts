import { useMemo } from 'react'
import type { Person } from '#shared/model/person.ts'
import type { PlenarySnapshot, SynthesisSnapshot } from '#shared/model/snapshot.ts'
import { buildReport } from '#shared/report/build.ts'
import type { Report } from '#shared/report/Report.ts'
import { useServerNow } from '../../workshop/clock.ts'
import type { Roster } from '../../workshop/factStore.ts'
import { useRoster } from '../../workshop/facts.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import { shallowEqual } from '../../workshop/store.ts'
import { useTablePictures } from '../../workshop/tablePictures.ts'

export const noSynthesis: SynthesisSnapshot = { themes: {}, links: {}, narrative: {} }

const hourMs = 3_600_000

/** The report as things stand, built anew when anything in it changes; undefined until the tables' pictures are there. `writing`: with every place for words. */
export function useReport(synthesis: SynthesisSnapshot, writing: boolean): Report | undefined {
  const programme = usePlenary(parts, shallowEqual)
  const { tables, ready } = useTablePictures()
  const people = usePeople()
  const generatedAt = useServerNow(hourMs)
  return useMemo(() => {
    if (!ready) return undefined
    return buildReport({ plenary: { ...programme, live: { round: 0 } }, tables, synthesis, people, generatedAt, writing })
  }, [programme, tables, ready, synthesis, people, generatedAt, writing])
}

// The timer and the round move often; the report does not depend on them.
const parts = ({ workshop, sessions, phases, talks, topics, tables, templates, sections, tallies }: PlenarySnapshot) => ({
  workshop,
  sessions,
  phases,
  talks,
  topics,
  tables,
  templates,
  sections,
  tallies,
})

/** Everyone in the workshop by role and country. From the roster, because participants may not read the list of names. */
function usePeople(): readonly Person[] {
  const { people } = useRoster()
  // The roster moves with every phone that wakes up; the report only counts heads.
  const counted = headsOf(people)
  return useMemo(() => JSON.parse(counted) as Person[], [counted])
}

const headsOf = (people: Roster['people']): string =>
  JSON.stringify(
    Object.values(people).flatMap(({ id, role, country, removed }) =>
      removed === true ? [] : [{ id, role, country, name: '', organisation: '' }],
    ),
  )
