import type { PhaseOf } from '#shared/model/phase.ts'
import { suggestedDots, votableTopics } from '#shared/rules/tally.ts'
import { Lock } from 'lucide-react'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { StatusLine } from '../../../ui/StatusLine.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import styles from '../Details.module.css'
import { useEdits } from '../editing.tsx'
import { NumberField } from '../fields/NumberField.tsx'
import { programmeMessages } from '../messages.ts'
import { Part } from '../Part.tsx'

/** The rules of the vote; fixed once people vote. */
export function TopicsSettings({ phase }: { readonly phase: PhaseOf<'topics'> }) {
  const messages = useMessages(programmeMessages).phase.topics
  const edits = useEdits()
  const options = usePlenary((plenary) => votableTopics(plenary.topics, phase.session).length)
  const locked = phase.poll !== 'proposing'
  const edit = (patch: Partial<PhaseOf<'topics'>>) => edits.editPhase<PhaseOf<'topics'>>(phase.id, patch)
  return (
    <Part id="part-vote" title={messages.heading}>
      {locked && (
        <p className={styles.locked}>
          <Icon icon={Lock} /> {messages.locked}
        </p>
      )}
      <div className={styles.row}>
        <NumberField
          label={messages.perPerson}
          hint={options > 0 ? messages.perPersonHint(options, suggestedDots(options)) : messages.perPersonHintEmpty}
          value={phase.dotsPerPerson}
          least={1}
          most={20}
          disabled={locked}
          // Fewer dots in all bring the most on one topic down with them.
          store={(dotsPerPerson) => edit({ dotsPerPerson, dotsPerTopic: Math.min(phase.dotsPerTopic, dotsPerPerson) })}
        />
        <NumberField
          label={messages.perTopic}
          value={phase.dotsPerTopic}
          least={1}
          most={20}
          disabled={locked}
          refuse={(dots) => (dots > phase.dotsPerPerson ? messages.perTopicTooMany(phase.dotsPerPerson) : undefined)}
          store={(dotsPerTopic) => edit({ dotsPerTopic })}
        />
      </div>
      <Switch
        label={messages.openVoting}
        hint={messages.openVotingHint}
        disabled={locked}
        checked={phase.openVoting}
        onChange={(openVoting) => edit({ openVoting })}
      />
      {phase.openVoting && !locked && <StatusLine tone="warn">{messages.openVotingWarning}</StatusLine>}
    </Part>
  )
}
