import { useParams } from 'wouter'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { WorkshopProvider } from '../../workshop/WorkshopProvider.tsx'
import { Links } from './Links.tsx'
import { linksMessages } from './messages.ts'
import styles from './Links.module.css'

/** The capability links of a workshop: shown once after it was created, made anew later. */
export default function LinksPage() {
  const { workshop } = useParams<{ workshop: string }>()
  const messages = useMessages(linksMessages)
  return (
    <WorkshopProvider
      workshop={workshop}
      fallback={
        <main className={styles.loading}>
          <LoadingBlocks lines={5} label={messages.loading} />
        </main>
      }
    >
      <Links />
    </WorkshopProvider>
  )
}
