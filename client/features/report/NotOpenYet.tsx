import { FileClock } from 'lucide-react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { DeskFrame } from '../../shell/DeskFrame.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { useMe } from '../../workshop/session.ts'
import { reportMessages } from './messages.ts'
import styles from './Report.module.css'

/** For participants before the facilitator opens the report; it gives way by itself. */
export function NotOpenYet() {
  const messages = useMessages(reportMessages)
  const { workshop } = useMe()
  const title = usePlenary((plenary) => plenary.workshop?.title ?? '')
  const { title: heading, detail } = messages.notOpen
  return (
    <DeskFrame title={messages.report} where={title} className={styles.notice}>
      <title>{messages.pageTitle(title)}</title>
      <EmptyState
        titleAs="h1"
        icon={FileClock}
        title={heading}
        detail={detail}
        action={<ButtonLink href={`/w/${workshop}`}>{messages.backToRoom}</ButtonLink>}
      />
    </DeskFrame>
  )
}
