import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { usePlenary, usePlenaryEdits } from '../../workshop/plenary.ts'
import { useCan } from '../../workshop/session.ts'
import { reportMessages } from './messages.ts'
import styles from './Report.module.css'

/** Facilitators open the report to everyone, and close it again. */
export function Readers() {
  const messages = useMessages(reportMessages)
  const mayOpen = useCan()({ do: 'write plenary' })
  const open = usePlenary((plenary) => plenary.workshop?.reportOpen === true)
  const edits = usePlenaryEdits()
  if (!mayOpen) return null
  return (
    <section aria-label={messages.readers} className={styles.readers}>
      <Switch
        label={messages.readersLabel}
        hint={messages.readersHint}
        checked={open}
        onChange={(reportOpen) => edits.editWorkshop({ reportOpen })}
      />
    </section>
  )
}
