import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { copyText } from '../../ui/copyText.ts'
import { CopyField } from '../../ui/CopyField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useToasts } from '../../ui/Toast.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { useMe } from '../../workshop/session.ts'
import { reportMessages } from './messages.ts'
import { useWordsInBar } from './useWordsInBar.ts'

/** Copies the address of this page; where the browser does not let us, shows it to be copied by hand. */
export function CopyLink() {
  const messages = useMessages(reportMessages)
  const toasts = useToasts()
  const { workshop } = useMe()
  const open = usePlenary((plenary) => plenary.workshop?.reportOpen === true)
  const wide = useWordsInBar()
  const [byHand, setByHand] = useState(false)
  const address = `${window.location.origin}/w/${workshop}/report`
  const whoReads = open ? messages.linkHint : messages.linkHintClosed
  const copy = async () => {
    try {
      await copyText(address)
      toasts.show({ text: `${messages.linkCopied} ${whoReads}`, tone: 'ok' })
    } catch {
      setByHand(true)
    }
  }
  return (
    <>
      <Button variant="quiet" size="sm" icon={Link2} aria-label={messages.copyLink} onClick={() => void copy()}>
        {wide && messages.copyLink}
      </Button>
      <Dialog open={byHand} title={messages.linkForOthers} onClose={() => setByHand(false)}>
        <CopyField label={messages.linkForOthers} hideLabel value={address} hint={whoReads} />
      </Dialog>
    </>
  )
}
