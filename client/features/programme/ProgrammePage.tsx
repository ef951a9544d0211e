import { useParams } from 'wouter'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { useCan, useMe } from '../../workshop/session.ts'
import { WorkshopProvider } from '../../workshop/WorkshopProvider.tsx'
import { programmeMessages } from './messages.ts'
import { ProgrammeEditor } from './ProgrammeEditor.tsx'
import styles from './ProgrammeEditor.module.css'

/** Where facilitators build the day. Others are told kindly that they cannot. */
export default function ProgrammePage() {
  const { workshop } = useParams<{ workshop: string }>()
  const messages = useMessages(programmeMessages)
  return (
    <WorkshopProvider
      key={workshop}
      workshop={workshop}
      fallback={
        <main className={styles.loading}>
          <LoadingBlocks lines={6} label={messages.loading} />
        </main>
      }
    >
      <ForFacilitators />
    </WorkshopProvider>
  )
}

function ForFacilitators() {
  const messages = useMessages(programmeMessages)
  const can = useCan()
  const { workshop } = useMe()
  if (can({ do: 'write plenary' })) return <ProgrammeEditor />
  const { title, detail, go } = messages.onlyFacilitators
  return (
    <main className={styles.closed}>
      <title>{messages.pageTitle('')}</title>
      <EmptyState titleAs="h1" title={title} detail={detail} action={<ButtonLink href={`/w/${workshop}`}>{go}</ButtonLink>} />
    </main>
  )
}
