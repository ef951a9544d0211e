import { useEffect, useState } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Slab } from '../../ui/Slab.tsx'
import { forgetWorkshop, type DeviceWorkshop } from '../../workshop/credentials.ts'
import { forgetIfRemoved } from '../../workshop/forgetIfRemoved.ts'
import { JoinFrame, PlaceAndDay } from './JoinFrame.tsx'
import { joinMessages } from './messages.ts'
import type { FoundWorkshop } from './useWorkshopBehind.ts'

/** This device is in the workshop already: one press and the same person goes on. */
export function KnownHere({ found, entry }: { readonly found: FoundWorkshop; readonly entry: DeviceWorkshop }) {
  const messages = useMessages(joinMessages).known
  const [asking, setAsking] = useState(false)
  // Who was removed by mistake comes here to join again: "Continue" would lead nowhere.
  useEffect(() => {
    void forgetIfRemoved(found.workshop)
  }, [found.workshop])
  return (
    <JoinFrame
      title={messages.heading(entry.name)}
      detail={
        <>
          {found.title}
          <br />
          <PlaceAndDay found={found} />
        </>
      }
    >
      <p>{messages.detail}</p>
      <Slab href={`/w/${found.workshop}`} title={messages.go(entry.name)} detail={messages.goDetail} />
      {/* Anyone but a participant holds a link that this device would lose. */}
      {found.open && entry.role === 'participant' && (
        <Button variant="quiet" onClick={() => setAsking(true)}>
          {messages.other}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={messages.otherTitle(entry.name)}
        detail={messages.otherDetail(entry.name)}
        confirmLabel={messages.otherConfirm}
        tone="ink"
        onConfirm={() => forgetWorkshop(found.workshop)}
        onCancel={() => setAsking(false)}
      />
    </JoinFrame>
  )
}
