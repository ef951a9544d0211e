import type { ParagraphBlock } from '#shared/report/Report.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Behind } from './Behind.tsx'
import { reportMessages } from './messages.ts'
import styles from './Prose.module.css'

/** A paragraph, and the way to what it stands on. */
export function Prose({ block: { style, text, evidence } }: { block: ParagraphBlock }) {
  const messages = useMessages(reportMessages)
  const behind = <Behind evidence={evidence} line={text} />
  if (style === 'quote') {
    return (
      <blockquote className={styles.quote}>
        {messages.quoted(text)} {behind}
      </blockquote>
    )
  }
  return (
    <p className={styles[style]}>
      {text} {behind}
    </p>
  )
}
