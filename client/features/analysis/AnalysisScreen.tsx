import { useState } from 'react'
import type { Tier } from '#shared/model/tier.ts'
import type { QuestionAnalysis, ThemeSupport } from '#shared/rules/tiers.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { PhoneFrame } from '../../shell/PhoneFrame.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { Note } from '../../ui/Note.tsx'
import { Select } from '../../ui/Select.tsx'
import { SupportBar } from '../../ui/SupportBar.tsx'
import { TableMarker } from '../../ui/TableMarker.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { useMe } from '../../workshop/session.ts'
import { SynthesisProvider, useSynthesisWritable } from '../../workshop/synthesis.tsx'
import styles from './AnalysisScreen.module.css'
import { analysisMessages } from './messages.ts'
import { firstToRead, sessionToAnalyse, useAnalysis } from './useAnalysis.ts'

/** The analysis on a phone: to read, with the notes behind every theme. */
export default function AnalysisScreen() {
  const messages = useMessages(analysisMessages)
  const session = usePlenary(sessionToAnalyse)
  return (
    <PhoneFrame>
      <SynthesisProvider fallback={<LoadingBlocks />} closed={<EmptyState title={messages.closed} titleAs="h1" />}>
        {session !== undefined && <Questions session={session} />}
      </SynthesisProvider>
    </PhoneFrame>
  )
}

function Questions({ session }: { session: string }) {
  const messages = useMessages(analysisMessages)
  const { workshop } = useMe()
  const writable = useSynthesisWritable()
  const analysis = useAnalysis(session)
  const [chosen, setChosen] = useState<string>()
  if (analysis === undefined) return <LoadingBlocks />
  const question = analysis.questions.find(({ id }) => id === chosen) ?? firstToRead(analysis)
  if (question === undefined) return <EmptyState title={messages.noSession} titleAs="h1" />
  const options = analysis.questions.map(({ id, title }) => ({ value: id, label: title }))
  return (
    <div className={styles.screen}>
      {options.length > 1 && <Select label={messages.questions} value={question.id} onChange={setChosen} options={options} />}
      <h1>{question.prompt || question.title}</h1>
      {question.themes.length === 0 && <p>{messages.nothingYet}</p>}
      {(['must-do', 'flagged', 'minor'] as const).map((tier) => (
        <TierSection key={tier} tier={tier} question={question} />
      ))}
      {writable && <ButtonLink href={`/w/${workshop}/analysis`}>{messages.toLink}</ButtonLink>}
    </div>
  )
}

function TierSection({ tier, question }: { tier: Tier; question: QuestionAnalysis }) {
  const messages = useMessages(analysisMessages)
  const themes = question.themes.filter((theme) => theme.tier === tier)
  if (themes.length === 0) return null
  return (
    <section className={styles.tier}>
      <h2>{messages.tiers[tier]}</h2>
      {themes.map((support) => (
        <ThemeDetails key={support.theme.id} support={support} />
      ))}
    </section>
  )
}

function ThemeDetails({ support }: { support: ThemeSupport }) {
  const messages = useMessages(analysisMessages)
  return (
    <details className={styles.theme}>
      <summary>
        <b>{support.theme.label}</b>
        <span>
          <SupportBar count={support.n} of={support.N} tier={support.tier} hideCount /> {messages.of(support.n, support.N)}
        </span>
      </summary>
      {support.tables.map(({ table, notes }) => (
        <div key={table.id} className={styles.evidence}>
          <TableMarker number={table.number} size={30} />
          <div>
            {notes.map((note) => (
              <Note key={note.id} kind={note.kind}>
                {note.text}
              </Note>
            ))}
          </div>
        </div>
      ))}
    </details>
  )
}
