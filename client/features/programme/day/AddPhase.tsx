import type { Session } from '#shared/model/session.ts'
import { Plus } from 'lucide-react'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { shellMessages } from '../../../shell/messages.ts'
import { Menu } from '../../../ui/Menu.tsx'
import { useEdits } from '../editing.tsx'
import { programmeMessages } from '../messages.ts'
import { phaseIcons, phaseKinds } from '../phaseKinds.ts'
import { useSelection } from '../selection.tsx'
import styles from './Day.module.css'

/** The six kinds of phases, each with a line of explanation. */
export function AddPhase({ session, hasVote }: { readonly session: Session; readonly hasVote: boolean }) {
  const messages = useMessages(programmeMessages)
  const { phases } = useMessages(shellMessages)
  const edits = useEdits()
  const { choose } = useSelection()
  return (
    <Menu
      label={messages.day.addPhase}
      spokenLabel={messages.day.addPhaseTo(session.title)}
      icon={Plus}
      size="sm"
      className={styles.add}
      items={phaseKinds.map((kind) => ({
        id: kind,
        label: phases[kind],
        detail: messages.kinds[kind],
        icon: phaseIcons[kind],
        disabledReason: kind === 'topics' && hasVote ? messages.day.oneVote : undefined,
        onSelect: () => choose(edits.addPhase(kind, session.id), 'heading'),
      }))}
    />
  )
}
