import { Redo2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useParams } from 'wouter'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { DeskFrame } from '../../shell/DeskFrame.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { Select } from '../../ui/Select.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { useMe } from '../../workshop/session.ts'
import { shallowEqual } from '../../workshop/store.ts'
import { SynthesisProvider, useSynthesisUndo, useSynthesisWritable } from '../../workshop/synthesis.tsx'
import { WorkshopProvider } from '../../workshop/WorkshopProvider.tsx'
import styles from './AnalysisPage.module.css'
import { analysisMessages } from './messages.ts'
import { SessionAnalysis } from './SessionAnalysis.tsx'
import { sessionsWithTables, sessionToAnalyse } from './useAnalysis.ts'

/** What all tables said together: themes, how many tables support them, and the notes behind each. */
export default function AnalysisPage() {
  const { workshop } = useParams<{ workshop: string }>()
  return (
    <WorkshopProvider key={workshop} workshop={workshop} fallback={<LoadingBlocks />}>
      <AnalysisDesk />
    </WorkshopProvider>
  )
}

function AnalysisDesk() {
  const messages = useMessages(analysisMessages)
  const { workshop, role } = useMe()
  const title = usePlenary((plenary) => plenary.workshop?.title ?? '')
  const sessions = usePlenary(sessionsWithTables, shallowEqual)
  const meant = usePlenary(sessionToAnalyse)
  const [chosen, setChosen] = useState<string>()
  const session = sessions.find(({ id }) => id === chosen)?.id ?? meant
  return (
    <SynthesisProvider fallback={<LoadingBlocks />} closed={<EmptyState title={messages.closed} titleAs="h1" />}>
      <title>{messages.pageTitle(title)}</title>
      <DeskFrame
        title={title}
        where={messages.analysis}
        className={styles.page}
        actions={
          <>
            <UndoButtons />
            {role === 'facilitator' && (
              <ButtonLink href={`/w/${workshop}`} variant="quiet">
                {messages.backToRoom}
              </ButtonLink>
            )}
          </>
        }
      >
        {sessions.length > 1 && session !== undefined && (
          <Select
            className={styles.session}
            label={messages.session}
            value={session}
            onChange={setChosen}
            options={sessions.map(({ id, title: label }) => ({ value: id, label }))}
          />
        )}
        {session === undefined ? (
          <EmptyState title={messages.noSession} titleAs="h1" />
        ) : (
          <SessionAnalysis key={session} session={session} />
        )}
      </DeskFrame>
    </SynthesisProvider>
  )
}

function UndoButtons() {
  const messages = useMessages(analysisMessages)
  const { undo, redo, canUndo, canRedo } = useSynthesisUndo()
  if (!useSynthesisWritable()) return null
  return (
    <>
      <IconButton icon={Undo2} label={messages.undo} disabled={!canUndo} onClick={undo} />
      <IconButton icon={Redo2} label={messages.redo} disabled={!canRedo} onClick={redo} />
    </>
  )
}
