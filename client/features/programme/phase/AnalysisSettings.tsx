import type { PhaseOf } from '#shared/model/phase.ts'
import type { Thresholds } from '#shared/model/tier.ts'
import { hasBegun, tablesOf } from '#shared/rules/programme.ts'
import { Lock } from 'lucide-react'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import styles from '../Details.module.css'
import { useEdits } from '../editing.tsx'
import { NumberField } from '../fields/NumberField.tsx'
import { programmeMessages } from '../messages.ts'
import { Part } from '../Part.tsx'
import { leastFor } from './leastFor.ts'

/** When a theme is must-do or flagged. Whoever has seen the result can no longer move the bar. */
export function AnalysisSettings({ phase }: { readonly phase: PhaseOf<'analysis'> }) {
  const messages = useMessages(programmeMessages).phase.analysis
  const locked = usePlenary((plenary) => hasBegun(plenary, phase.id))
  const tables = usePlenary((plenary) => tablesOf(plenary, phase.session).length)
  const { mustDo, flagged } = leastFor(phase.thresholds, tables)
  return (
    <Part id="part-thresholds" title={messages.heading}>
      {locked ? <Locked thresholds={phase.thresholds} /> : <ThresholdFields phase={phase} />}
      <p className={styles.note}>{messages.rest}</p>
      {tables > 0 && <p className={styles.note}>{mustDo > tables ? messages.never(tables) : messages.example(tables, mustDo, flagged)}</p>}
    </Part>
  )
}

function ThresholdFields({ phase }: { readonly phase: PhaseOf<'analysis'> }) {
  const messages = useMessages(programmeMessages).phase.analysis
  const edits = useEdits()
  const { mustDoShare, flaggedTables, flaggedShare } = phase.thresholds
  const edit = (patch: Partial<Thresholds>) =>
    edits.editPhase<PhaseOf<'analysis'>>(phase.id, { thresholds: { ...phase.thresholds, ...patch } })
  return (
    <>
      <p className={styles.note}>{messages.intro}</p>
      <div className={styles.row}>
        <NumberField
          label={messages.mustDo}
          value={percent(mustDoShare)}
          least={0}
          most={99}
          store={(share) => edit({ mustDoShare: share / 100 })}
        />
        <NumberField
          label={messages.flaggedTables}
          value={flaggedTables}
          least={1}
          most={500}
          store={(count) => edit({ flaggedTables: count })}
        />
        <NumberField
          label={messages.flaggedShare}
          value={percent(flaggedShare)}
          least={0}
          most={100}
          store={(share) => edit({ flaggedShare: share / 100 })}
        />
      </div>
    </>
  )
}

function Locked({ thresholds: { mustDoShare, flaggedTables, flaggedShare } }: { readonly thresholds: Thresholds }) {
  const messages = useMessages(programmeMessages).phase.analysis
  return (
    <div className={styles.locked}>
      <Icon icon={Lock} />
      <div>
        <p>{messages.locked}</p>
        <p>
          <b>{messages.lockedMustDo(mustDoShare)}</b>
        </p>
        <p>
          <b>{messages.lockedFlagged(flaggedTables, flaggedShare)}</b>
        </p>
      </div>
    </div>
  )
}

const percent = (share: number) => Math.round(share * 100)
