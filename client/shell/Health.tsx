import { RotateCw, Wifi, WifiOff } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { StatusLine } from '../ui/StatusLine.tsx'
import { useConnection, useWaitingCommands } from '../workshop/connection.ts'
import { useRefusals } from '../workshop/refusals.ts'
import { shellMessages } from './messages.ts'
import { MovedOnLine } from './MovedOnLine.tsx'
import { NamelessLine } from './NamelessLine.tsx'
import { NotDeliveredDrawer } from './NotDeliveredDrawer.tsx'

/** Lines under the bar that appear only when something is not as it should be, or is still missing. */
export function Health() {
  return (
    <>
      <ConnectionLine />
      <NotDeliveredLine />
      <MovedOnLine />
      <NamelessLine />
    </>
  )
}

function ConnectionLine() {
  const messages = useMessages(shellMessages).connection
  const connection = useConnection()
  const waiting = useWaitingCommands().length
  switch (connection) {
    case 'offline':
      return (
        <StatusLine tone="warn" icon={WifiOff}>
          {waiting === 0 ? messages.offline : messages.offlineWaiting(waiting)}
        </StatusLine>
      )
    case 'reconnecting':
      return (
        <StatusLine tone="warn" icon={RotateCw}>
          {messages.reconnecting}
        </StatusLine>
      )
    case 'back':
      return (
        <StatusLine tone="ok" icon={Wifi}>
          {messages.back}
        </StatusLine>
      )
    case 'saved':
    case 'saving':
      return null
  }
}

function NotDeliveredLine() {
  const messages = useMessages(shellMessages).notDelivered
  const { items } = useRefusals()
  const [open, setOpen] = useState(false)
  return (
    <>
      {items.length > 0 && (
        <StatusLine
          tone="danger"
          action={
            <Button size="sm" onClick={() => setOpen(true)}>
              {messages.show}
            </Button>
          }
        >
          {messages.line(items.length)}
        </StatusLine>
      )}
      <NotDeliveredDrawer open={open} onClose={() => setOpen(false)} />
    </>
  )
}
