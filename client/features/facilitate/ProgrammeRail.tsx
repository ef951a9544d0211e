import { Check, Pencil, Timer } from 'lucide-react'
import { useState } from 'react'
import type { Phase } from '#shared/model/phase.ts'
import type { Session } from '#shared/model/session.ts'
import { clockText, minutesBehind, planOf, type Plan } from '#shared/rules/plan.ts'
import { phasesInOrder, phasesOf, sessionsInOrder } from '#shared/rules/programme.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { usePhaseName } from '../../shell/phaseNames.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { classNames } from '../../ui/classNames.ts'
import { serverNow, useServerNow } from '../../workshop/clock.ts'
import { usePlenary, usePlenaryEdits } from '../../workshop/plenary.ts'
import { shallowEqual } from '../../workshop/store.ts'
import { useMe } from '../../workshop/session.ts'
import { facilitateMessages } from './messages.ts'
import styles from './ProgrammeRail.module.css'

/** The day as planned: what is done, what is on, what comes. A press on a phase goes there. */
export function ProgrammeRail() {
  const messages = useMessages(facilitateMessages)
  const { workshop } = useMe()
  const plan = usePlenary(planOf, samePlan)
  const sessions = usePlenary(sessionsInOrder, shallowEqual)
  const edits = usePlenaryEdits()
  const name = usePhaseName()
  const [asked, setAsked] = useState<Phase>()
  return (
    <nav className={styles.rail} aria-label={messages.programme}>
      <header className={styles.head}>
        <h2>{messages.programme}</h2>
        <ButtonLink href={`/w/${workshop}/programme`} variant="quiet" size="sm" icon={Pencil}>
          {messages.edit}
        </ButtonLink>
      </header>
      {sessions.length === 0 && <p className={styles.empty}>{messages.emptyProgramme}</p>}
      <ol>
        {sessions.map((session, index) => (
          <SessionItem key={session.id} session={session} number={index + 1} plan={plan} onEnter={setAsked} />
        ))}
      </ol>
      <PlanLine plan={plan} />
      <ConfirmDialog
        open={asked !== undefined}
        tone="ink"
        title={messages.enterQuestion(asked === undefined ? '' : name(asked))}
        detail={messages.enterDetail}
        confirmLabel={messages.enterConfirm}
        onCancel={() => setAsked(undefined)}
        onConfirm={() => {
          if (asked !== undefined) edits.goToPhase(asked.id, serverNow())
          setAsked(undefined)
        }}
      />
    </nav>
  )
}

function SessionItem({
  session,
  number,
  plan,
  onEnter,
}: {
  session: Session
  number: number
  plan: Plan
  onEnter: (phase: Phase) => void
}) {
  const phases = usePlenary((plenary) => phasesOf(plenary, session.id), shallowEqual)
  const current = usePlenary((plenary) => plenary.live.phase)
  const isCurrent = phases.some((phase) => phase.id === current)
  const first = phases[0]
  return (
    <li className={classNames(styles.session, isCurrent && styles.currentSession)}>
      {/* The key opens the current session anew when the day moves on; by hand, any session opens and closes. */}
      <details key={String(isCurrent)} open={isCurrent || current === undefined}>
        <summary>
          {first !== undefined && <time>{clockText(plan.starts[first.id] ?? 0)}</time>}
          <b>
            {number} · {session.title}
          </b>
        </summary>
        <ol>
          {phases.map((phase) => (
            <PhaseItem key={phase.id} phase={phase} plan={plan} onEnter={onEnter} />
          ))}
        </ol>
      </details>
    </li>
  )
}

function PhaseItem({ phase, plan, onEnter }: { phase: Phase; plan: Plan; onEnter: (phase: Phase) => void }) {
  const messages = useMessages(facilitateMessages)
  const name = usePhaseName()
  const live = usePlenary((plenary) => plenary.live)
  const isPast = usePlenary((plenary) => placeOf(phasesInOrder(plenary), phase.id) < placeOf(phasesInOrder(plenary), plenary.live.phase))
  const isCurrent = live.phase === phase.id
  const done = live.endedAt !== undefined || (isPast && live.phase !== undefined)
  return (
    <li className={classNames(styles.phase, isCurrent && styles.on)}>
      <button type="button" aria-current={isCurrent ? 'step' : undefined} onClick={() => !isCurrent && onEnter(phase)}>
        <time>{clockText(plan.starts[phase.id] ?? 0)}</time>
        <span>
          {name(phase)}
          {isCurrent && phase.kind === 'discussion' && <small>{messages.roundOf(live.round, phase.rounds)}</small>}
        </span>
        {isCurrent ? (
          <span className={styles.dot} role="img" aria-label={messages.current} />
        ) : done ? (
          <Icon icon={Check} label={messages.done} />
        ) : (
          <small className={styles.minutes}>{messages.minutes(phase.minutes)}</small>
        )}
      </button>
    </li>
  )
}

function PlanLine({ plan }: { plan: Plan }) {
  const messages = useMessages(facilitateMessages)
  const now = useServerNow(10_000)
  const live = usePlenary((plenary) => plenary.live)
  const phase = usePlenary((plenary) => (plenary.live.phase === undefined ? undefined : plenary.phases[plenary.live.phase]))
  const date = usePlenary((plenary) => plenary.workshop?.date)
  if (phase === undefined || live.phaseStartedAt === undefined || date !== dayOf(now)) return null
  const behind = minutesBehind(plan, phase, minuteOfDay(live.phaseStartedAt), minuteOfDay(now)) ?? 0
  const words = behind > 0 ? messages.behind(behind) : behind < 0 ? messages.ahead(-behind) : messages.onPlan
  return (
    <p className={styles.plan}>
      <Icon icon={Timer} />
      <span>
        <b>{words}</b> {messages.endsAt(clockText(plan.end + behind))}
      </span>
    </p>
  )
}

const placeOf = (phases: readonly Phase[], id: string | undefined) => phases.findIndex((phase) => phase.id === id)
const samePlan = (a: Plan, b: Plan) => a.end === b.end && shallowEqual(a.starts, b.starts)
const minuteOfDay = (moment: number) => new Date(moment).getHours() * 60 + new Date(moment).getMinutes()

function dayOf(moment: number): string {
  const date = new Date(moment)
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
}
