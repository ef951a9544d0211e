import { Megaphone, X } from 'lucide-react'
import { useState } from 'react'
import { formatTime } from '../i18n/format.ts'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { usePlenary } from '../workshop/plenary.ts'
import styles from './AnnouncementBanner.module.css'
import { shellMessages } from './messages.ts'

// What was put away stays away when the screen changes with the phase.
let dismissed: string | undefined

/** What the facilitator says to everybody. It pushes the content down instead of covering it, and can be put away. */
export function AnnouncementBanner() {
  const messages = useMessages(shellMessages)
  const announcement = usePlenary(({ live }) => live.announcement)
  const [away, setAway] = useState(dismissed)
  const shown = announcement !== undefined && announcement.id !== away ? announcement : undefined
  const dismiss = () => {
    dismissed = shown?.id
    setAway(shown?.id)
  }
  return (
    <div role="status" aria-live="polite">
      {shown !== undefined && (
        <div className={styles.banner}>
          <Icon icon={Megaphone} label={messages.announcement} />
          <p className={styles.text}>{shown.text}</p>
          <time className={styles.time} dateTime={new Date(shown.at).toISOString()}>
            {formatTime(shown.at)}
          </time>
          <IconButton icon={X} label={messages.dismiss} onClick={dismiss} />
        </div>
      )}
    </div>
  )
}
