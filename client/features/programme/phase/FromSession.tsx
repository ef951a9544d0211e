import type { Phase } from '#shared/model/phase.ts'
import { tablesOf, talksOf } from '#shared/rules/programme.ts'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import styles from '../Details.module.css'
import { programmeMessages } from '../messages.ts'
import { useSelection } from '../selection.tsx'

/** What the phase uses of its session, and the way there. */
export function FromSession({ phase }: { readonly phase: Phase }) {
  const messages = useMessages(programmeMessages).phase
  const { choose } = useSelection()
  const talks = usePlenary((plenary) => talksOf(plenary, phase.session).length)
  const tables = usePlenary((plenary) => tablesOf(plenary, phase.session).length)
  const words =
    phase.kind === 'input'
      ? talks === 0
        ? messages.noTalks
        : messages.talksElsewhere(talks)
      : tables === 0
        ? messages.noTables
        : messages.tablesElsewhere(tables)
  return (
    <p className={styles.fit}>
      {words}
      <Button size="sm" onClick={() => choose(phase.session, 'heading')}>
        {messages.openSession}
      </Button>
    </p>
  )
}
