import { useParams } from 'wouter'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { WorkshopProvider } from '../../workshop/WorkshopProvider.tsx'
import { settingsMessages } from './messages.ts'
import { Settings } from './Settings.tsx'
import styles from './Settings.module.css'

/** What a facilitator sets for the whole workshop, and how it ends. */
export default function SettingsPage() {
  const { workshop } = useParams<{ workshop: string }>()
  const messages = useMessages(settingsMessages)
  return (
    <WorkshopProvider
      workshop={workshop}
      fallback={
        <main className={styles.loading}>
          <LoadingBlocks lines={5} label={messages.loading} />
        </main>
      }
    >
      <Settings />
    </WorkshopProvider>
  )
}
