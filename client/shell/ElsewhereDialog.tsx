import { useState } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { CopyField } from '../ui/CopyField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { QrCode } from '../ui/QrCode.tsx'
import { StatusLine } from '../ui/StatusLine.tsx'
import { useCommand } from '../workshop/sendCommand.ts'
import { useMe } from '../workshop/session.ts'
import styles from './Dialogs.module.css'
import { shellMessages } from './messages.ts'

/** My personal link, as a code to scan and as words. Made only when asked for: it must not appear on a projector by accident. */
export function ElsewhereDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const messages = useMessages(shellMessages).elsewhere
  return (
    <Dialog open={open} onClose={onClose} title={messages.title} size="sm">
      <PersonalLink />
    </Dialog>
  )
}

function PersonalLink() {
  const messages = useMessages(shellMessages).elsewhere
  const { workshop } = useMe()
  const { run, busy, failure } = useCommand('personalLink')
  const [link, setLink] = useState<string>()
  const make = async () => {
    const made = await run()
    if (made !== undefined) setLink(`${location.origin}/w/${workshop}#continue=${made.secret}`)
  }
  return (
    <div className={styles.centre}>
      <p>{messages.detail}</p>
      <StatusLine tone="warn" live={false} className={styles.field}>
        {messages.secret}
      </StatusLine>
      {failure !== undefined && (
        <StatusLine tone="danger" className={styles.field}>
          {failure.message}
        </StatusLine>
      )}
      {link === undefined ? (
        <Button variant="ink" wide busy={busy} busyLabel={messages.making} onClick={() => void make()}>
          {messages.make}
        </Button>
      ) : (
        <>
          <QrCode value={link} label={messages.code} className={styles.code} />
          <CopyField label={messages.link} value={link} className={styles.field} />
        </>
      )}
    </div>
  )
}
