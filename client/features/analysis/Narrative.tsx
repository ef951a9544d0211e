import { useId } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useNarrative } from '../../workshop/synthesis.tsx'
import { analysisMessages } from './messages.ts'
import styles from './Narrative.module.css'

/** The words that stand above a question's figures in the report; several people may write at once. */
export function Narrative({ block }: { block: string }) {
  const messages = useMessages(analysisMessages)
  const binding = useNarrative(block)
  const id = useId()
  return (
    <section className={styles.narrative}>
      <label htmlFor={id}>{messages.narrative}</label>
      <textarea id={id} aria-describedby={`${id}-hint`} rows={3} {...binding} />
      <p id={`${id}-hint`} className="meta">
        {messages.narrativeHint}
      </p>
    </section>
  )
}
