import { RefreshCw } from 'lucide-react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { discussionMessages } from './messages.ts'
import styles from './SeatedBoard.module.css'

/** A new round has begun: move on, or stay. Nobody is moved against their will. */
export function RoundPrompt({
  round,
  hosts,
  busy,
  onMove,
  onStay,
}: {
  readonly round: number
  readonly hosts: boolean
  readonly busy: boolean
  readonly onMove: () => void
  readonly onStay: () => void
}) {
  const messages = useMessages(discussionMessages)
  return (
    <div className={styles.prompt} role="status">
      <p>
        <Icon icon={RefreshCw} /> <b>{messages.newRound(round)}</b> {hosts ? messages.newRoundHost : messages.newRoundMove}
      </p>
      <div className={styles.promptActions}>
        <Button variant={hosts ? 'plain' : 'ink'} onClick={onMove}>
          {messages.chooseAnother}
        </Button>
        <Button variant={hosts ? 'ink' : 'plain'} busy={busy} onClick={onStay}>
          {messages.stay}
        </Button>
      </div>
    </div>
  )
}
