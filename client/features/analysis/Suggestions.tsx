import { Combine } from 'lucide-react'
import { useState } from 'react'
import type { QuestionAnalysis } from '#shared/rules/tiers.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { TableMarker } from '../../ui/TableMarker.tsx'
import { useToasts } from '../../ui/Toast.tsx'
import { useSynthesisUndo, useThemeEdits } from '../../workshop/synthesis.tsx'
import { analysisMessages } from './messages.ts'
import styles from './Suggestions.module.css'
import { suggestionsFor } from './suggestionsFor.ts'

/** Titles that say the same, offered for linking; nothing happens until somebody accepts. */
export function Suggestions({ question, session }: { question: QuestionAnalysis; session: string }) {
  const messages = useMessages(analysisMessages)
  const edits = useThemeEdits()
  const toasts = useToasts()
  const { undo } = useSynthesisUndo()
  const [declined, setDeclined] = useState<readonly string[]>([])
  const suggestions = suggestionsFor(question).filter(({ label }) => !declined.includes(label))
  if (suggestions.length === 0) return null
  const accept = (accepted: typeof suggestions) => {
    edits.linkAll(session, accepted)
    const count = accepted.reduce((sum, { clusters }) => sum + clusters.length, 0)
    toasts.show({ text: messages.prelinked(count), onUndo: undo })
  }
  const numberOf = (table: string) => question.unlinked.find((entry) => entry.table.id === table)?.table.number
  return (
    <ul className={styles.suggestions}>
      {suggestions.map((suggestion) => (
        <li key={suggestion.label}>
          <Icon icon={Combine} />
          <span className={styles.markers}>
            {suggestion.clusters.map(({ table, cluster }) => (
              <TableMarker key={`${table}/${cluster}`} number={numberOf(table) ?? 0} size={28} />
            ))}
          </span>
          <p>
            {(suggestion.likeness === 'exact' ? messages.suggestion : messages.suggestionNear)(
              suggestion.clusters.length,
              suggestion.label,
            )}
          </p>
          <Button size="sm" onClick={() => accept([suggestion])}>
            {messages.accept}
          </Button>
          <Button size="sm" variant="quiet" onClick={() => setDeclined((before) => [...before, suggestion.label])}>
            {messages.decline}
          </Button>
        </li>
      ))}
      {suggestions.length > 1 && (
        <li className={styles.all}>
          <Button onClick={() => accept(suggestions)}>{messages.acceptAll(suggestions.length)}</Button>
        </li>
      )}
    </ul>
  )
}
