import { limits } from '#shared/model/record.ts'
import type { Phase } from '#shared/model/phase.ts'
import { clockText, planOf } from '#shared/rules/plan.ts'
import { sessionsInOrder } from '#shared/rules/programme.ts'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { shellMessages } from '../../../shell/messages.ts'
import { usePhaseName } from '../../../shell/phaseNames.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import { samePlan } from '../day/DayList.tsx'
import { PHASE_MINUTES } from '../day/phaseMinutes.ts'
import styles from '../Details.module.css'
import { DetailsFrame } from '../DetailsFrame.tsx'
import { useEdits } from '../editing.tsx'
import { NumberField } from '../fields/NumberField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { programmeMessages } from '../messages.ts'
import { phaseIcons } from '../phaseKinds.ts'
import { AnalysisSettings } from './AnalysisSettings.tsx'
import { DiscussionSettings } from './DiscussionSettings.tsx'
import { FromSession } from './FromSession.tsx'
import { PhaseActions } from './PhaseActions.tsx'
import { TopicsSettings } from './TopicsSettings.tsx'

/** A phase: its kind is fixed, its name, minutes and the settings of its kind are not. */
export function PhaseDetails({ phase }: { readonly phase: Phase }) {
  const messages = useMessages(programmeMessages)
  const kind = useMessages(shellMessages).phases[phase.kind]
  const edits = useEdits()
  const name = usePhaseName()(phase)
  const number = usePlenary((plenary) => 1 + sessionsInOrder(plenary).findIndex(({ id }) => id === phase.session))
  const startsAt = usePlenary(planOf, samePlan).starts[phase.id] ?? 0
  const isOn = usePlenary((plenary) => plenary.live.phase === phase.id)
  return (
    <DetailsFrame
      id={phase.id}
      about={messages.details.phase(kind, number, clockText(startsAt), clockText(startsAt + phase.minutes))}
      title={
        <>
          <Icon icon={phaseIcons[phase.kind]} /> {name}
        </>
      }
      actions={<PhaseActions phase={phase} isOn={isOn} />}
      onNow={isOn ? messages.details.onNow : undefined}
    >
      <p className={styles.explained}>{messages.kinds[phase.kind]}</p>
      <div className={styles.row}>
        <TextField
          data-name
          label={messages.phase.name}
          hint={messages.phase.nameHint(kind)}
          placeholder={kind}
          value={phase.title}
          most={limits.title}
          store={(title) => edits.editPhase(phase.id, { title })}
        />
        <NumberField
          label={messages.phase.minutes}
          value={phase.minutes}
          least={PHASE_MINUTES.least}
          most={PHASE_MINUTES.most}
          store={(minutes) => edits.editPhase(phase.id, { minutes })}
        />
      </div>
      {phase.kind === 'topics' && <TopicsSettings phase={phase} />}
      {phase.kind === 'discussion' && <DiscussionSettings phase={phase} isOn={isOn} />}
      {phase.kind === 'analysis' && <AnalysisSettings phase={phase} />}
      {(phase.kind === 'input' || phase.kind === 'discussion') && <FromSession phase={phase} />}
    </DetailsFrame>
  )
}
