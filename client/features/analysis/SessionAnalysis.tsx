import { useState } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { EvidenceDrawer } from './EvidenceDrawer.tsx'
import { analysisMessages } from './messages.ts'
import { QuestionView } from './QuestionView.tsx'
import styles from './SessionAnalysis.module.css'
import { firstToRead, useAnalysis } from './useAnalysis.ts'
import { usePrelink } from './usePrelink.ts'

/** One session: a tab a question, the evidence of the chosen theme at the side. */
export function SessionAnalysis({ session }: { session: string }) {
  const messages = useMessages(analysisMessages)
  const analysis = useAnalysis(session)
  usePrelink(analysis)
  const [chosenQuestion, setChosenQuestion] = useState<string>()
  const [chosenTheme, setChosenTheme] = useState<string>()
  if (analysis === undefined) return <LoadingBlocks />
  const question = analysis.questions.find(({ id }) => id === chosenQuestion) ?? firstToRead(analysis)
  if (question === undefined) return null
  const support = question.themes.find(({ theme }) => theme.id === chosenTheme)
  const view = (
    <QuestionView key={question.id} analysis={analysis} question={question} chosen={support?.theme.id} onChoose={setChosenTheme} />
  )
  const tabs = analysis.questions.map(({ id, title, unlinked }) => ({
    value: id,
    label: title,
    count: unlinked.length > 0 ? unlinked.length : undefined,
  }))
  return (
    <div className={styles.layout}>
      <div className={styles.main}>
        {tabs.length > 1 ? (
          <Tabs label={messages.questions} tabs={tabs} value={question.id} onChange={setChosenQuestion}>
            {view}
          </Tabs>
        ) : (
          view
        )}
      </div>
      {support !== undefined && (
        <EvidenceDrawer key={support.theme.id} support={support} question={question} onClose={() => setChosenTheme(undefined)} />
      )}
    </div>
  )
}
