import { Download } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { failureWords } from '../../workshop/failureWords.ts'
import { download } from '../../workshop/sendCommand.ts'
import { settingsMessages } from './messages.ts'
import styles from './Settings.module.css'

/** The whole workshop as one file. */
export function ExportWorkshop({ title }: { readonly title: string }) {
  const messages = useMessages(settingsMessages).export
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const save = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      await download('export', messages.fileName(title).replaceAll(/[\\/:*?"<>|]+/g, ' '))
    } catch (error) {
      setFailure(failureWords(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className={styles.section} aria-labelledby="settings-export">
      <h2 id="settings-export">{messages.heading}</h2>
      <p>{messages.detail}</p>
      {failure && <StatusLine tone="danger">{failure}</StatusLine>}
      <Button icon={Download} busy={busy} busyLabel={messages.busy} onClick={() => void save()}>
        {messages.button}
      </Button>
    </section>
  )
}
