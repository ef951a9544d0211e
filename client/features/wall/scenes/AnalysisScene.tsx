import type { PhaseOf } from '#shared/model/phase.ts'
import type { Tier } from '#shared/model/tier.ts'
import { analyse, type QuestionAnalysis, type ThemeSupport } from '#shared/rules/tiers.ts'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { SupportBar } from '../../../ui/SupportBar.tsx'
import { usePlenary } from '../../../workshop/plenary.ts'
import { SynthesisProvider, useSynthesis } from '../../../workshop/synthesis.tsx'
import { useTablePictures } from '../../../workshop/tablePictures.ts'
import { wallMessages } from '../messages.ts'
import { Fit } from '../Fit.tsx'
import { RotationControls } from '../RotationControls.tsx'
import { useRotation } from '../useRotation.ts'
import { SideBySide } from '../Frames.tsx'
import styles from './scenes.module.css'

/** What most tables want, one question after the other. */
export function AnalysisScene({ phase }: { phase: PhaseOf<'analysis'> }) {
  return (
    <SideBySide>
      <SynthesisProvider>
        <Questions session={phase.session} />
      </SynthesisProvider>
    </SideBySide>
  )
}

function Questions({ session }: { session: string }) {
  const messages = useMessages(wallMessages)
  const plenary = usePlenary((snapshot) => snapshot)
  const synthesis = useSynthesis((snapshot) => snapshot)
  const { tables } = useTablePictures()
  const questions = analyse({ plenary, tables, synthesis, session }).questions.filter((question) => question.themes.length > 0)
  const rotation = useRotation(questions.length)
  const question = questions[rotation.index]
  if (question === undefined) return <h1>{messages.analysisEmpty}</h1>
  return (
    <>
      <h1 className={styles.question}>{question.prompt || question.title}</h1>
      <Fit>
        <Tiers question={question} />
      </Fit>
      <RotationControls rotation={rotation} count={questions.length} />
    </>
  )
}

function Tiers({ question }: { question: QuestionAnalysis }) {
  const messages = useMessages(wallMessages)
  const headings: Record<Tier, string> = { 'must-do': messages.must, flagged: messages.flagged, minor: messages.minor }
  const themesOf = (tier: Tier) => question.themes.filter((theme) => theme.tier === tier)
  return (
    <div className={styles.tiers}>
      {(['must-do', 'flagged'] as const).map((tier) => (
        <TierList key={tier} title={headings[tier]} themes={themesOf(tier)} />
      ))}
      {themesOf('minor').length > 0 && (
        <section>
          <h2>{headings.minor}</h2>
          <p className={styles.minorThemes}>
            {themesOf('minor')
              .map(({ theme, n, N }) => `${theme.label} (${messages.of(n, N)})`)
              .join(', ')}
          </p>
        </section>
      )}
    </div>
  )
}

function TierList({ title, themes }: { title: string; themes: readonly ThemeSupport[] }) {
  const messages = useMessages(wallMessages)
  if (themes.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {themes.map(({ theme, n, N, tier }) => (
          <li key={theme.id}>
            <span className={styles.theme}>{theme.label}</span>
            <span className={styles.support}>
              <SupportBar count={n} of={N} tier={tier} hideCount /> {messages.of(n, N)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
