import { limits } from '#shared/model/record.ts'
import type { Session } from '#shared/model/session.ts'
import { clockText, planOf } from '#shared/rules/plan.ts'
import { currentPhase, phasesOf, sessionsInOrder } from '#shared/rules/programme.ts'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { usePhaseName } from '../../../shell/phaseNames.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import { shallowEqual } from '../../../workshop/store.ts'
import { samePlan } from '../day/DayList.tsx'
import { useSessionMoves } from '../day/useSessionMoves.ts'
import styles from '../Details.module.css'
import { DetailsFrame } from '../DetailsFrame.tsx'
import { useEdits } from '../editing.tsx'
import { LongTextField, TextField } from '../fields/TextField.tsx'
import { programmeMessages } from '../messages.ts'
import { useRemoving } from '../removal/RemovalProvider.tsx'
import { useSelection } from '../selection.tsx'
import { Tables } from './Tables.tsx'
import { Talks } from './Talks.tsx'
import { TemplatePart } from './TemplatePart.tsx'

export function SessionDetails({ session }: { readonly session: Session }) {
  const messages = useMessages(programmeMessages)
  const edits = useEdits()
  const nameOf = usePhaseName()
  const number = usePlenary((plenary) => 1 + sessionsInOrder(plenary).findIndex(({ id }) => id === session.id))
  const phases = usePlenary((plenary) => phasesOf(plenary, session.id), shallowEqual)
  const plan = usePlenary(planOf, samePlan)
  const current = usePlenary(currentPhase)
  const first = phases[0]
  const last = phases.at(-1)
  const isOn = current?.session === session.id
  const about =
    first === undefined || last === undefined
      ? messages.details.sessionEmpty(number)
      : messages.details.session(number, clockText(plan.starts[first.id] ?? 0), clockText((plan.starts[last.id] ?? 0) + last.minutes))
  return (
    <DetailsFrame
      id={session.id}
      about={about}
      title={session.title}
      actions={<SessionActions session={session} isOn={isOn} />}
      onNow={isOn ? messages.details.sessionOnNow(nameOf(current)) : undefined}
    >
      <div className={styles.fields}>
        <TextField
          data-name
          label={messages.session.title}
          value={session.title}
          most={limits.title}
          missing={messages.session.titleMissing}
          store={(title) => edits.editSession(session.id, { title })}
        />
        <LongTextField
          label={messages.session.purpose}
          hint={messages.session.purposeHint}
          value={session.purpose}
          most={limits.prompt}
          store={(purpose) => edits.editSession(session.id, { purpose })}
        />
        <Switch
          label={messages.session.privateTables}
          hint={messages.session.privateTablesHint}
          checked={session.privateTables}
          onChange={(privateTables) => edits.editSession(session.id, { privateTables })}
        />
      </div>
      <Talks session={session.id} hasInput={phases.some(({ kind }) => kind === 'input')} />
      <Tables
        session={session.id}
        hasTopics={phases.some(({ kind }) => kind === 'topics')}
        hasDiscussion={phases.some(({ kind }) => kind === 'discussion')}
      />
      <TemplatePart session={session} />
    </DetailsFrame>
  )
}

function SessionActions({ session, isOn }: { readonly session: Session; readonly isOn: boolean }) {
  const messages = useMessages(programmeMessages)
  const { index, moveTo, stepRefusal } = useSessionMoves()(session)
  const { remove } = useRemoving()
  const { choose } = useSelection()
  const { moveUp, moveDown } = messages.day
  return (
    <>
      <IconButton
        icon={ArrowUp}
        label={moveUp}
        title={stepRefusal(-1) ?? moveUp}
        aria-disabled={stepRefusal(-1) !== undefined || undefined}
        onClick={() => moveTo(index - 1)}
      />
      <IconButton
        icon={ArrowDown}
        label={moveDown}
        title={stepRefusal(1) ?? moveDown}
        aria-disabled={stepRefusal(1) !== undefined || undefined}
        onClick={() => moveTo(index + 1)}
      />
      <Button
        variant="quiet"
        size="sm"
        icon={Trash2}
        aria-disabled={isOn || undefined}
        aria-describedby={isOn ? 'details-on-now' : undefined}
        onClick={() => remove({ kind: 'session', id: session.id }, () => choose(undefined, 'heading'))}
      >
        {messages.details.removeSession}
      </Button>
    </>
  )
}
