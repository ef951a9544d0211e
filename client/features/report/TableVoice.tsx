import type { ReactNode } from 'react'
import type { Evidence } from '#shared/report/Report.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { TableMarker } from '../../ui/TableMarker.tsx'
import { Behind } from './Behind.tsx'
import { reportMessages } from './messages.ts'
import styles from './TableVoice.module.css'

/** A table speaks: its marker, its heading, its key message, then what it wrote. */
export function TableVoice({
  number,
  heading,
  message,
  evidence,
  level,
  children,
}: {
  number: number
  heading: string
  message: string
  evidence: Evidence
  level: number
  children: ReactNode
}) {
  const messages = useMessages(reportMessages)
  const Heading = `h${Math.min(level, 6)}` as 'h4'
  return (
    <section className={styles.voice}>
      <div className={styles.head}>
        <TableMarker number={number} size={42} decorative />
        <div>
          <Heading className={styles.heading}>{heading}</Heading> <Behind evidence={evidence} line={heading} />
          {message !== '' && <blockquote className={styles.message}>{messages.quoted(message)}</blockquote>}
        </div>
      </div>
      {children}
    </section>
  )
}
