import { useState } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useToasts } from '../../ui/Toast.tsx'
import { forgetDevice, type DeviceWorkshop } from '../../workshop/credentials.ts'
import { homeMessages } from './messages.ts'

/** For shared devices: everything that this one remembers goes away, after a question. */
export function ForgetDevice({ workshops }: { readonly workshops: readonly DeviceWorkshop[] }) {
  const messages = useMessages(homeMessages)
  const toasts = useToasts()
  const [asking, setAsking] = useState(false)
  const facilitates = workshops.some(({ role }) => role === 'facilitator')
  const forget = async () => {
    await forgetDevice()
    setAsking(false)
    toasts.show({ text: messages.forget.done, tone: 'ok' })
  }
  return (
    <>
      <Button variant="quiet" size="sm" onClick={() => setAsking(true)}>
        {messages.device.forget}
      </Button>
      <ConfirmDialog
        open={asking}
        title={messages.forget.title}
        confirmLabel={messages.forget.confirm}
        onConfirm={forget}
        onCancel={() => setAsking(false)}
        detail={
          <>
            <p>{messages.forget.detail}</p>
            {facilitates && <p className="strong">{messages.forget.facilitates}</p>}
          </>
        }
      />
    </>
  )
}
