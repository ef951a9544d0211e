import type { Block } from '#shared/report/Report.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Textarea } from '../../ui/Textarea.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { useNarrative } from '../../workshop/synthesis.tsx'
import { Blocks } from './Blocks.tsx'
import { reportMessages } from './messages.ts'
import styles from './NarrativeEditor.module.css'
import type { NarrativePlace } from './narrativeOf.ts'

/** The facilitators' own words, written in place; several people may type at once. On paper the words stand as always. */
export function NarrativeEditor({ place, block, title, printed }: NarrativePlace & { title: string; printed: readonly Block[] }) {
  const messages = useMessages(reportMessages)
  const binding = useNarrative(block)
  // A session without a sheet is its own question: its words stand at its beginning.
  const isSession = usePlenary((plenary) => plenary.sessions[block] !== undefined)
  if (place === 'question' && isSession) return null
  const label = { intro: messages.introLabel, session: messages.sessionLabel(title), question: messages.questionLabel(title) }[place]
  const hint = { intro: messages.introHint, session: messages.sessionHint, question: messages.questionHint }[place]
  return (
    <>
      <Textarea voice rows={4} label={label} hint={hint} {...binding} className={styles.editor} />
      <div className={styles.printed}>
        <Blocks blocks={printed} level={4} />
      </div>
    </>
  )
}
