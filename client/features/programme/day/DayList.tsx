import type { Phase } from '#shared/model/phase.ts'
import type { Session } from '#shared/model/session.ts'
import { planOf, type Plan } from '#shared/rules/plan.ts'
import { phasesOf, sessionsInOrder } from '#shared/rules/programme.ts'
import type { ComponentType, ReactNode } from 'react'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import { shallowEqual } from '../../../workshop/store.ts'
import { programmeMessages } from '../messages.ts'
import styles from './Day.module.css'

export interface DayItems {
  readonly Session: ComponentType<{ readonly session: Session; readonly plan: Plan; readonly children: ReactNode }>
  readonly Phase: ComponentType<{ readonly phase: Phase; readonly startsAt: number }>
}

/** Sessions and phases in order. */
export function DayList({ items: { Session: SessionRow, Phase: PhaseRow } }: { readonly items: DayItems }) {
  const messages = useMessages(programmeMessages).day
  const sessions = usePlenary(sessionsInOrder, shallowEqual)
  const plan = usePlenary(planOf, samePlan)
  return (
    <ol className={styles.sessions} aria-label={messages.list}>
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} plan={plan}>
          <Phases session={session.id} plan={plan} Row={PhaseRow} />
        </SessionRow>
      ))}
    </ol>
  )
}

function Phases({ session, plan, Row }: { readonly session: string; readonly plan: Plan; readonly Row: DayItems['Phase'] }) {
  const phases = usePlenary((plenary) => phasesOf(plenary, session), shallowEqual)
  return phases.map((phase) => <Row key={phase.id} phase={phase} startsAt={plan.starts[phase.id] ?? 0} />)
}

export const samePlan = (a: Plan, b: Plan) => a.end === b.end && shallowEqual(a.starts, b.starts)
