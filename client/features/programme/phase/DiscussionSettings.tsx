import type { PhaseOf } from '#shared/model/phase.ts'
import { limits } from '#shared/model/record.ts'
import { TriangleAlert } from 'lucide-react'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import styles from '../Details.module.css'
import { useEdits } from '../editing.tsx'
import { NumberField } from '../fields/NumberField.tsx'
import { LongTextField } from '../fields/TextField.tsx'
import { programmeMessages } from '../messages.ts'
import { Part } from '../Part.tsx'

type Discussion = PhaseOf<'discussion'>

/** How many rounds, how long, and what each asks. */
export function DiscussionSettings({ phase, isOn }: { readonly phase: Discussion; readonly isOn: boolean }) {
  const messages = useMessages(programmeMessages).phase.discussion
  const edits = useEdits()
  const round = usePlenary((plenary) => (isOn ? plenary.live.round : 0))
  const edit = (patch: Partial<Discussion>) => edits.editPhase<Discussion>(phase.id, patch)
  return (
    <>
      <Part id="part-rounds" title={messages.heading}>
        <div className={styles.row}>
          <NumberField
            label={messages.rounds}
            value={phase.rounds}
            least={1}
            most={20}
            refuse={(rounds) => (rounds < round ? messages.roundsTooFew(round) : undefined)}
            store={(rounds) => edit({ rounds })}
          />
          <NumberField
            label={messages.roundMinutes}
            value={phase.roundMinutes}
            least={1}
            most={600}
            hint={isOn ? messages.runningHint : undefined}
            store={(roundMinutes) => edit({ roundMinutes })}
          />
        </div>
        <Fit phase={phase} />
      </Part>
      <RoundQuestions phase={phase} />
    </>
  )
}

/** Do the rounds fit the planned minutes? */
function Fit({ phase: { id, rounds, roundMinutes, minutes } }: { readonly phase: Discussion }) {
  const messages = useMessages(programmeMessages).phase.discussion
  const edits = useEdits()
  const all = rounds * roundMinutes
  if (all <= minutes) return <p className={styles.fit}>{messages.fits(rounds, roundMinutes, all)}</p>
  return (
    <p className={styles.fit}>
      <span>
        <Icon icon={TriangleAlert} />
        {messages.doesNotFit(rounds, roundMinutes, all, minutes)}
      </span>
      {all <= 24 * 60 && (
        <Button size="sm" onClick={() => edits.editPhase(id, { minutes: all })}>
          {messages.fit(all)}
        </Button>
      )}
    </p>
  )
}

function RoundQuestions({ phase }: { readonly phase: Discussion }) {
  const messages = useMessages(programmeMessages).phase.discussion
  const edits = useEdits()
  const store = (index: number) => (question: string) => {
    const roundQuestions = Array.from({ length: Math.max(phase.roundQuestions.length, index + 1) }, (_, at) =>
      at === index ? question : (phase.roundQuestions[at] ?? ''),
    )
    edits.editPhase<Discussion>(phase.id, { roundQuestions })
  }
  return (
    <Part id="part-questions" title={messages.questions}>
      <p className={styles.note}>{messages.questionsHint}</p>
      {Array.from({ length: phase.rounds }, (_, index) => index).map((index) => (
        <LongTextField
          key={`round-${index + 1}`}
          label={messages.question(index + 1)}
          optional
          value={phase.roundQuestions[index] ?? ''}
          most={limits.prompt}
          store={store(index)}
        />
      ))}
    </Part>
  )
}
