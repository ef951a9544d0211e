import { CloudCheck, CloudUpload, RotateCw, Wifi, WifiOff, type LucideIcon } from 'lucide-react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import { uiMessages } from './messages.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import styles from './ConnectionBadge.module.css'

export type ConnectionState = 'saved' | 'saving' | 'offline' | 'reconnecting' | 'back'

const stateIcons: Readonly<Record<ConnectionState, LucideIcon>> = {
  saved: CloudCheck,
  saving: CloudUpload,
  offline: WifiOff,
  reconnecting: RotateCw,
  back: Wifi,
}

/** Says whether what was written is safe. `detail` replaces the words ("3 notes sent"). */
export function ConnectionBadge({
  state,
  detail,
  compact = false,
  className,
}: {
  readonly state: ConnectionState
  readonly detail?: string | undefined
  /** Icon alone while all is well; trouble is always spelt out. */
  readonly compact?: boolean | undefined
  readonly className?: string | undefined
}) {
  const messages = useMessages(uiMessages).connection
  const words = detail ?? messages[state]
  const quiet = state === 'saved' || state === 'saving'
  // Every keystroke passes through saving and saved: reading those out would never end.
  return (
    <span className={classNames(styles.badge, styles[state], className)} role={quiet ? undefined : 'status'}>
      <Icon icon={stateIcons[state]} />
      {compact && quiet ? <VisuallyHidden>{words}</VisuallyHidden> : <span>{words}</span>}
    </span>
  )
}
