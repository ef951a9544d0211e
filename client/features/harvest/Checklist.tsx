import type { TableSnapshot } from '#shared/model/snapshot.ts'
import { Check, Circle } from 'lucide-react'
import { useMemo } from 'react'
import { formatTime } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import type { Translation } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useCommand } from '../../workshop/sendCommand.ts'
import { useTable } from '../../workshop/table.tsx'
import { useHarvest } from './BoardProvider.tsx'
import { checklist, type Step } from './checklist.ts'
import { harvestMessages } from './messages.ts'
import styles from './PosterAside.module.css'

const whole = (table: TableSnapshot) => table

export function useSteps(): readonly Step[] {
  const { sections } = useHarvest()
  const picture = useTable(whole)
  return useMemo(() => checklist(picture, sections), [picture, sections])
}

export function Checklist() {
  const messages = useMessages(harvestMessages)
  const steps = useSteps()
  return (
    <ul aria-label={messages.checklist} className={styles.steps}>
      {steps.map((step) => (
        <li key={step.kind === 'answer' ? step.section : step.kind} data-done={step.done || undefined}>
          <Icon icon={step.done ? Check : Circle} size={18} label={step.done ? messages.isDone : messages.isOpen} />
          <span>
            {nameOf(step, messages)}
            {step.kind === 'signOff' && <Confirmation />}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** When the table confirmed, and the way back. */
function Confirmation() {
  const messages = useMessages(harvestMessages)
  const { table, readOnly } = useHarvest()
  const signedOff = useTable((picture) => picture.poster.signedOff)
  const { run, busy } = useCommand('signOff')
  if (signedOff === undefined) return null
  return (
    <small>
      {messages.confirmed(formatTime(signedOff))}
      {readOnly === undefined && (
        <Button size="sm" variant="quiet" busy={busy} onClick={() => void run({ params: { table: table.id }, body: { signedOff: false } })}>
          {messages.takeBack}
        </Button>
      )}
    </small>
  )
}

function nameOf(step: Step, { steps }: Translation<(typeof harvestMessages)['en']>): string {
  switch (step.kind) {
    case 'notes':
      return !step.done && step.left === 0 ? steps.noNotes : steps.notes(step.left)
    case 'titles':
      return steps.titles(step.left)
    case 'answer':
      return step.title
    case 'message':
    case 'signOff':
      return steps[step.kind]
  }
}
