import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { keepCreatedWorkshop } from '../../workshop/createdWorkshop.ts'
import { failureWords } from '../../workshop/failureWords.ts'
import { sendCommand } from '../../workshop/sendCommand.ts'
import { homeMessages } from './messages.ts'
import { PassphraseDialog } from './PassphraseDialog.tsx'
import styles from './StartPanel.module.css'

/** Creates the example day as a workshop of this device's own and goes to its links. */
export function ExampleDay() {
  const messages = useMessages(homeMessages)
  const [, navigate] = useLocation()
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<string>()

  const open = async (passphrase?: string) => {
    const created = await sendCommand('openExample', { body: passphrase === undefined ? {} : { passphrase } })
    keepCreatedWorkshop(created)
    navigate(`/w/${created.workshop}/links`)
  }
  const press = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      const { needsPassphrase } = await sendCommand('server')
      if (needsPassphrase) setAsking(true)
      else await open()
    } catch (error) {
      setFailure(`${messages.example.failed} ${failureWords(error)}`)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={styles.example}>
      <Button
        variant="quiet"
        size="sm"
        icon={BookOpen}
        className={styles.exampleButton}
        busy={busy}
        busyLabel={messages.start.opening}
        onClick={() => void press()}
      >
        {messages.start.example}
      </Button>
      <p>{messages.start.exampleHint}</p>
      {failure && (
        <StatusLine tone="danger" className={styles.failure}>
          {failure}
        </StatusLine>
      )}
      {asking && <PassphraseDialog onOpen={open} onClose={() => setAsking(false)} />}
    </div>
  )
}
