import { List } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ReportSection } from '#shared/report/Report.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useWideScreen } from '../../ui/useWideScreen.ts'
import styles from './Contents.module.css'
import { reportMessages } from './messages.ts'
import { useCurrentSection } from './useCurrentSection.ts'

const railFromPixels = 1100

/** What stands where, and where the reader is; folded away where there is no room for a rail. */
export function Contents({ sections }: { sections: readonly ReportSection[] }) {
  const messages = useMessages(reportMessages)
  const folded = useRef<HTMLDetailsElement>(null)
  if (useWideScreen(railFromPixels)) {
    return (
      <nav className={styles.contents} aria-labelledby="report-contents">
        <h2 id="report-contents">{messages.contents}</h2>
        <Entries sections={sections} />
        <p className={styles.foot}>{messages.contentsFoot}</p>
      </nav>
    )
  }
  const fold = () => folded.current?.removeAttribute('open')
  return (
    <nav className={styles.folded} aria-label={messages.contents}>
      <details ref={folded}>
        <summary>
          <Icon icon={List} /> {messages.contents}
        </summary>
        <Entries sections={sections} onGo={fold} />
      </details>
    </nav>
  )
}

function Entries({ sections, onGo }: { sections: readonly ReportSection[]; onGo?: () => void }) {
  const entries = sections.flatMap((section) => [
    { section, inner: false },
    ...section.sections.map((child) => ({ section: child, inner: true })),
  ])
  const current = useCurrentSection(entries.map(({ section }) => section.id))
  const marked = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (current !== undefined) marked.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <ol className={styles.entries}>
      {entries.map(({ section: { id, title }, inner }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            ref={id === current ? marked : undefined}
            aria-current={id === current ? 'location' : undefined}
            onClick={onGo}
            className={inner ? styles.inner : undefined}
          >
            {title}
          </a>
        </li>
      ))}
    </ol>
  )
}
