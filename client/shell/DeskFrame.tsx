import type { ReactNode } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { AppBar, AppBarDivider } from '../ui/AppBar.tsx'
import { Brand } from '../ui/Brand.tsx'
import { classNames } from '../ui/classNames.ts'
import { ConnectionBadge } from '../ui/ConnectionBadge.tsx'
import { useConnection } from '../workshop/connection.ts'
import { useMe } from '../workshop/session.ts'
import { AnnouncementBanner } from './AnnouncementBanner.tsx'
import styles from './DeskFrame.module.css'
import { Health } from './Health.tsx'
import { shellMessages } from './messages.ts'
import { PersonMenu } from './PersonMenu.tsx'

export interface DeskFrameProps {
  readonly title: ReactNode
  /** Second line: place and date, or session and phase. */
  readonly where?: ReactNode
  /** Table number: the bar wears that table's colour and shows its marker. */
  readonly table?: number | undefined
  readonly titleAs?: 'h1' | 'h2' | 'p' | undefined
  /** The bar stays in view while a long page scrolls under it. */
  readonly pinnedBar?: boolean | undefined
  /** Buttons of this screen, in the bar. */
  readonly actions?: ReactNode
  /** Column at the left: the programme. */
  readonly rail?: ReactNode
  /** Column at the right; under 1100 px it stands below the content. */
  readonly aside?: ReactNode
  readonly children: ReactNode
  /** Of the content. */
  readonly className?: string | undefined
}

/** The frame of a working screen on a laptop: bar, announcements, connection, content between rail and aside. */
export function DeskFrame({ title, where, table, titleAs, pinnedBar = false, actions, rail, aside, children, className }: DeskFrameProps) {
  const messages = useMessages(shellMessages)
  const connection = useConnection()
  const { person, role } = useMe()
  const about = [messages.roles[role], person.country].filter((part) => part !== '').join(', ')
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {messages.skip}
      </a>
      <AppBar
        title={title}
        where={where}
        table={table}
        titleAs={titleAs}
        brand={<Brand href="/" />}
        className={classNames(styles.bar, pinnedBar && styles.pinned)}
      >
        <ConnectionBadge state={connection} />
        {actions}
        <AppBarDivider />
        <p className={styles.who}>
          <b>{person.name}</b>
          <span>{about}</span>
        </p>
        <PersonMenu />
      </AppBar>
      <Health />
      <AnnouncementBanner />
      <div className={styles.columns}>
        {rail !== undefined && <div className={styles.rail}>{rail}</div>}
        <main id="content" tabIndex={-1} className={classNames(styles.content, className)}>
          {children}
        </main>
        {aside !== undefined && <aside className={styles.aside}>{aside}</aside>}
      </div>
    </div>
  )
}
