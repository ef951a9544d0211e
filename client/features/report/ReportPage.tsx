import { useParams } from 'wouter'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { useCan } from '../../workshop/session.ts'
import { SynthesisProvider, useSynthesis } from '../../workshop/synthesis.tsx'
import { WorkshopProvider } from '../../workshop/WorkshopProvider.tsx'
import { reportMessages } from './messages.ts'
import { NotOpenYet } from './NotOpenYet.tsx'
import { ReportDesk } from './ReportDesk.tsx'
import { noSynthesis } from './useReport.ts'

/** What the day came to: a page that follows the room, prints, and goes out as a file. */
export default function ReportPage() {
  const { workshop } = useParams<{ workshop: string }>()
  return (
    <WorkshopProvider key={workshop} workshop={workshop} fallback={<Loading />}>
      <ForReaders />
    </WorkshopProvider>
  )
}

function ForReaders() {
  if (!useCan()({ do: 'read report' })) return <NotOpenYet />
  return (
    <SynthesisProvider fallback={<Loading />} closed={<ReportBeforeAnalysis />}>
      <ReportWithAnalysis />
    </SynthesisProvider>
  )
}

function ReportWithAnalysis() {
  return <ReportDesk synthesis={useSynthesis((synthesis) => synthesis)} editable fallback={<Loading />} />
}

/** Participants whose report is open, but who may not see the analysis yet. */
function ReportBeforeAnalysis() {
  return <ReportDesk synthesis={noSynthesis} editable={false} fallback={<Loading />} />
}

function Loading() {
  const messages = useMessages(reportMessages)
  return <LoadingBlocks lines={6} label={messages.loading} />
}
