import { Hand } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { useHand } from './hand.ts'
import { HandDialog } from './HandDialog.tsx'
import { shellMessages } from './messages.ts'

/** "Call the facilitator"; while the hand is up, the way to lower it. */
export function HandButton({ className }: { readonly className?: string | undefined }) {
  const messages = useMessages(shellMessages)
  const hand = useHand()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button icon={Hand} busy={hand.busy} className={className} onClick={() => (hand.up ? void hand.lower() : setAsking(true))}>
        {hand.up ? messages.menu.lower : messages.menu.raise}
      </Button>
      <HandDialog open={asking} onClose={() => setAsking(false)} />
    </>
  )
}
