import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { usePlenary, usePlenaryEdits } from '../../workshop/plenary.ts'
import { facilitateMessages } from './messages.ts'
import styles from './PhaseView.module.css'

export function ReportSwitch() {
  const messages = useMessages(facilitateMessages)
  const open = usePlenary((plenary) => plenary.workshop?.reportOpen === true)
  const edits = usePlenaryEdits()
  return (
    <p>
      <Button className={styles.open} aria-pressed={open} onClick={() => edits.editWorkshop({ reportOpen: !open })}>
        {open ? messages.unshareReport : messages.shareReport}
      </Button>
    </p>
  )
}
