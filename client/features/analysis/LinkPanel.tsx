import { useState } from 'react'
import { linkKey } from '#shared/model/theme.ts'
import type { QuestionAnalysis, TableCluster } from '#shared/rules/tiers.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { useToasts } from '../../ui/Toast.tsx'
import { useSynthesisUndo, useThemeEdits } from '../../workshop/synthesis.tsx'
import { ClusterCard } from './ClusterCard.tsx'
import { LinkBar } from './LinkBar.tsx'
import styles from './LinkPanel.module.css'
import { analysisMessages } from './messages.ts'
import { Suggestions } from './Suggestions.tsx'

/** Clusters that have no theme yet: choose those that say the same, then name or pick their theme. */
export function LinkPanel({ question, session }: { question: QuestionAnalysis; session: string }) {
  const messages = useMessages(analysisMessages)
  const edits = useThemeEdits()
  const toasts = useToasts()
  const { undo } = useSynthesisUndo()
  const [picked, setPicked] = useState<readonly string[]>([])
  const { unlinked } = question
  const keyOf = ({ table, cluster }: TableCluster) => linkKey(table.id, cluster.id)
  const chosen = unlinked.filter((entry) => picked.includes(keyOf(entry)))
  const toggle = (key: string) => setPicked((before) => (before.includes(key) ? before.filter((other) => other !== key) : [...before, key]))
  const link = (theme: string | undefined, label: string) => {
    const clusters = chosen.map(({ table, cluster }) => ({ table: table.id, cluster: cluster.id }))
    edits.linkAll(session, [{ question: question.id, theme, label, clusters }])
    toasts.show({ text: messages.linked(label, clusters.length), onUndo: undo })
    setPicked([])
  }
  if (unlinked.length === 0) {
    return (
      <StatusLine tone={question.themes.length === 0 ? 'info' : 'ok'}>
        {question.themes.length === 0 ? messages.noClusters : messages.allLinked}
      </StatusLine>
    )
  }
  return (
    <section className={styles.panel}>
      <header>
        <h2>
          {messages.toLink} <small>{unlinked.length}</small>
        </h2>
        <p>{messages.chooseHint}</p>
      </header>
      <Suggestions question={question} session={session} />
      <ul className={styles.clusters}>
        {unlinked.map((entry) => (
          <ClusterCard key={keyOf(entry)} entry={entry} picked={picked.includes(keyOf(entry))} onToggle={() => toggle(keyOf(entry))} />
        ))}
      </ul>
      {chosen.length > 0 && (
        <LinkBar chosen={chosen} themes={question.themes.map(({ theme }) => theme)} onLink={link} onClear={() => setPicked([])} />
      )}
    </section>
  )
}
