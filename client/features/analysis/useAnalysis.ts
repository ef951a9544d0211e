import { useMemo } from 'react'
import type { Session } from '#shared/model/session.ts'
import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import { currentSession, phasesOf, sessionsInOrder, tablesOf } from '#shared/rules/programme.ts'
import { analyse, type Analysis, type QuestionAnalysis } from '#shared/rules/tiers.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import { useSynthesis } from '../../workshop/synthesis.tsx'
import { useTablePictures } from '../../workshop/tablePictures.ts'

/** The sessions that can be analysed: those with tables. */
export const sessionsWithTables = (plenary: PlenarySnapshot): Session[] =>
  sessionsInOrder(plenary).filter((session) => tablesOf(plenary, session.id).length > 0)

/** The session that people mean when they open the analysis: the current one, else the last with an analysis phase, else the last with tables. */
export function sessionToAnalyse(plenary: PlenarySnapshot): string | undefined {
  const sessions = sessionsWithTables(plenary)
  const withPhase = sessions.filter((session) => phasesOf(plenary, session.id).some((phase) => phase.kind === 'analysis'))
  const current = currentSession(plenary)
  return (withPhase.find((session) => session.id === current?.id) ?? withPhase.at(-1) ?? sessions.at(-1))?.id
}

/** The analysis of a session, kept up to date; undefined until the tables' pictures are there. */
export function useAnalysis(session: string): Analysis | undefined {
  const plenary = usePlenary((snapshot) => snapshot)
  const synthesis = useSynthesis((snapshot) => snapshot)
  const { tables, ready } = useTablePictures()
  return useMemo(() => (ready ? analyse({ plenary, tables, synthesis, session }) : undefined), [plenary, tables, synthesis, session, ready])
}

/** The question to open with: the first that tables have said something to. */
export const firstToRead = ({ questions }: Analysis): QuestionAnalysis | undefined =>
  questions.find(({ themes, unlinked }) => themes.length + unlinked.length > 0) ?? questions[0]
