import { LifeBuoy } from 'lucide-react'
import { Link } from 'wouter'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { LanguagePicker } from '../../ui/LanguagePicker.tsx'
import { DeviceWorkshops } from './DeviceWorkshops.tsx'
import { JoinPanel } from './JoinPanel.tsx'
import { homeMessages } from './messages.ts'
import { StartPanel } from './StartPanel.tsx'
import styles from './HomePage.module.css'

/** The start page: join by code on the left, start or go back to a workshop on the right. */
export default function HomePage() {
  const messages = useMessages(homeMessages)
  return (
    <div className={styles.page}>
      <title>{messages.title}</title>
      <JoinPanel />
      <aside className={styles.side}>
        <div className={styles.top}>
          <LanguagePicker />
          <ButtonLink href="/help" variant="quiet" size="sm" icon={LifeBuoy}>
            {messages.help}
          </ButtonLink>
        </div>
        <StartPanel />
        <DeviceWorkshops />
        <p className={styles.foot}>
          <span>{messages.foot.free}</span>
          <Link className={styles.help} href="/help">
            {messages.help}
          </Link>
          <Link href="/help#privacy">{messages.foot.privacy}</Link>
          <Link href="/help#accessibility">{messages.foot.accessibility}</Link>
        </p>
      </aside>
    </div>
  )
}
