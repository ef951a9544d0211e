import { Unplug } from 'lucide-react'
import { formatList } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import type { Analysis, QuestionAnalysis } from '#shared/rules/tiers.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Slab } from '../../ui/Slab.tsx'
import { useMe } from '../../workshop/session.ts'
import { useSynthesisWritable } from '../../workshop/synthesis.tsx'
import { findingOf } from './headline.ts'
import { LinkPanel } from './LinkPanel.tsx'
import { LonelyTray } from './LonelyTray.tsx'
import { analysisMessages } from './messages.ts'
import { Narrative } from './Narrative.tsx'
import styles from './QuestionView.module.css'
import { ThemeTable } from './ThemeTable.tsx'

/** One question: the finding, the themes by tier, what is still to link. */
export function QuestionView({
  analysis,
  question,
  chosen,
  onChoose,
}: {
  analysis: Analysis
  question: QuestionAnalysis
  chosen: string | undefined
  onChoose: (theme: string) => void
}) {
  const messages = useMessages(analysisMessages)
  const { workshop } = useMe()
  const writable = useSynthesisWritable()
  const noteCount = question.themes.reduce((sum, theme) => sum + theme.notes, 0)
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1>{useHeadline(question)}</h1>
          <p className={styles.prompt}>{question.prompt}</p>
          <p>
            {messages.summary(question.N, noteCount, question.themes.length)}{' '}
            {analysis.absent.length > 0 &&
              messages.absent(formatList(analysis.absent.map((table) => `${messages.tableName(table.number)} (${table.title})`)))}
          </p>
        </div>
        <Slab title={messages.toReport} detail={messages.toReportDetail} href={`/w/${workshop}/report`} className={styles.slab} />
      </header>
      {question.themes.length > 0 && <ThemeTable analysis={analysis} question={question} chosen={chosen} onChoose={onChoose} />}
      <Robustness question={question} />
      {writable && <LinkPanel question={question} session={analysis.session} />}
      <LonelyTray tray={question.tray} />
      {writable && <Narrative block={question.id} />}
    </>
  )
}

function useHeadline(question: QuestionAnalysis): string {
  const messages = useMessages(analysisMessages)
  const finding = findingOf(question)
  switch (finding.kind) {
    case 'most want':
      return messages.mostWant(finding.count)
    case 'some flag':
      return messages.someFlag(finding.count)
    case 'no shared point':
      return messages.noShared
    case 'nothing linked':
      return messages.nothingYet
  }
}

/** Leave one table out: how many of the must-dos would not be one any more? */
function Robustness({ question }: { question: QuestionAnalysis }) {
  const messages = useMessages(analysisMessages)
  const mustDos = question.themes.filter(({ tier }) => tier === 'must-do')
  if (mustDos.length === 0) return null
  const hinging = mustDos.filter(({ hinges }) => hinges.length > 0).length
  return (
    <p className={styles.robust}>
      <Icon icon={Unplug} />
      {hinging === 0 ? messages.robustAll : messages.robustSome(hinging, mustDos.length)}
    </p>
  )
}
