import type { CSSProperties, ReactNode } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { Brand } from '../ui/Brand.tsx'
import { classNames } from '../ui/classNames.ts'
import { ConnectionBadge } from '../ui/ConnectionBadge.tsx'
import { tableColours } from '../ui/tableShapes.ts'
import { useConnection } from '../workshop/connection.ts'
import { useMe } from '../workshop/session.ts'
import { AnnouncementBanner } from './AnnouncementBanner.tsx'
import { Health } from './Health.tsx'
import { shellMessages } from './messages.ts'
import { PersonMenu } from './PersonMenu.tsx'
import { useWhere } from './phaseNames.ts'
import styles from './PhoneFrame.module.css'

export interface PhoneFrameProps {
  /** Table number: the head wears that table's colour. */
  readonly table?: number | undefined
  /** Stands in the head under the bar and stays while the content scrolls: the title, the dots left, table and timer. */
  readonly head?: ReactNode
  /** Stays at the foot, within thumb reach. */
  readonly footer?: ReactNode
  readonly children: ReactNode
  readonly className?: string | undefined
}

/** The frame of a participant's screen: where we are, who I am, menu, announcements, connection. On wide screens one column in the middle. */
export function PhoneFrame({ table, head, footer, children, className }: PhoneFrameProps) {
  const messages = useMessages(shellMessages)
  const where = useWhere()
  const connection = useConnection()
  const { person } = useMe()
  const first = person.name.split(/\s+/)[0] ?? person.name
  const colours = table === undefined ? undefined : tableColours(table)
  const style = colours && ({ '--bar-ink': colours.ink, '--bar-on': colours.on } as CSSProperties)
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {messages.skip}
      </a>
      <header className={classNames(styles.head, table !== undefined && styles.coloured)} style={style}>
        <div className={styles.bar}>
          <Brand href="/" markOnly size={19} className={styles.brand} />
          <p className={styles.where}>{where}</p>
          <p className={styles.who}>{person.country === '' ? first : `${first}, ${person.country}`}</p>
          {(connection === 'saved' || connection === 'saving') && <ConnectionBadge state={connection} compact className={styles.badge} />}
          <PersonMenu />
        </div>
        {head !== undefined && <div className={styles.inside}>{head}</div>}
      </header>
      <Health />
      <AnnouncementBanner />
      <main id="content" tabIndex={-1} className={classNames(styles.content, className)}>
        {children}
      </main>
      {footer !== undefined && (
        <footer ref={keepNoticesAbove} className={styles.foot}>
          {footer}
        </footer>
      )}
    </div>
  )
}

/** Notices stand above what sticks to the foot: they must not cover the button that people need next. */
function keepNoticesAbove(foot: HTMLElement | null): (() => void) | undefined {
  if (foot === null) return undefined
  const root = document.documentElement.style
  const observer = new ResizeObserver(() => root.setProperty('--foot', `${foot.offsetHeight}px`))
  observer.observe(foot)
  return () => {
    observer.disconnect()
    root.removeProperty('--foot')
  }
}
