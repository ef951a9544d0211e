import { Copy, RotateCw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { formatTime } from '../i18n/format.ts'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { useAnnounce } from '../ui/Announce.tsx'
import { copyText } from '../ui/copyText.ts'
import { Button } from '../ui/Button.tsx'
import { Drawer } from '../ui/Drawer.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import type { NotDelivered } from '../workshop/notDelivered.ts'
import { usePlenary } from '../workshop/plenary.ts'
import { useRefusals } from '../workshop/refusals.ts'
import { shellMessages } from './messages.ts'
import styles from './NotDeliveredDrawer.module.css'

/** What the server did not take: nothing typed is ever lost without a word. */
export function NotDeliveredDrawer({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const messages = useMessages(shellMessages).notDelivered
  const { items } = useRefusals()
  return (
    <Drawer open={open} onClose={onClose} mode="modal" title={messages.title} detail={messages.detail}>
      {items.length === 0 ? (
        <EmptyState title={messages.empty} titleAs="p" />
      ) : (
        <ul className={styles.list}>
          {items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
      )}
    </Drawer>
  )
}

function Item({ item }: { readonly item: NotDelivered }) {
  const messages = useMessages(shellMessages).notDelivered
  const announce = useAnnounce()
  const { canRetry, retry, discard } = useRefusals()
  const [state, setState] = useState<'idle' | 'trying' | 'failed' | 'copied' | 'copy failed'>('idle')
  const place = usePlaceName(item.from)
  const what = item.command === undefined ? messages.what[item.what] : messages.commands[item.command.name]
  const reasons: Readonly<Record<string, string>> = messages.reasons
  const reason = reasons[item.code] ?? (item.reason === '' ? messages.reasons.other : item.reason)
  const copy = async () => {
    try {
      await copyText(item.text)
      setState('copied')
      announce(messages.copied)
    } catch {
      // Without permission there is no clipboard: the text on screen can still be selected.
      setState('copy failed')
    }
  }
  const tryAgain = async () => {
    setState('trying')
    if (!(await retry(item))) setState('failed')
  }
  const trouble = state === 'failed' ? messages.retryFailed : state === 'copy failed' ? messages.copyFailed : undefined
  return (
    <li className={styles.item}>
      <p className={styles.where}>{[what, place, formatTime(item.at)].filter((part) => part !== '').join(' · ')}</p>
      {item.text !== '' && <p className={styles.text}>{item.text}</p>}
      <p className={styles.reason}>{reason}</p>
      {trouble !== undefined && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
      <div className={styles.actions}>
        {canRetry(item) && (
          <Button size="sm" icon={RotateCw} busy={state === 'trying'} busyLabel={messages.retrying} onClick={() => void tryAgain()}>
            {messages.retry}
          </Button>
        )}
        {item.text !== '' && (
          <Button size="sm" icon={Copy} onClick={() => void copy()}>
            {state === 'copied' ? messages.copied : messages.copy}
          </Button>
        )}
        <Button size="sm" variant="danger" icon={Trash2} onClick={() => discard(item)}>
          {messages.discard}
        </Button>
      </div>
    </li>
  )
}

/** "Table 4" for a text written there. */
function usePlaceName(from: string): string {
  const messages = useMessages(shellMessages)
  const number = usePlenary(({ tables }) => (from.startsWith('table/') ? tables[from.slice('table/'.length)]?.number : undefined))
  return number === undefined ? '' : messages.table(number)
}
