import { useMessages } from '../i18n/LanguageProvider.tsx'
import { LoadingBlocks } from '../ui/LoadingBlocks.tsx'
import { appMessages } from './messages.ts'
import styles from './PlainPage.module.css'

/** Shown while the code of a page is on its way. */
export function LoadingPage() {
  const messages = useMessages(appMessages)
  return (
    <main className={styles.page}>
      <LoadingBlocks label={messages.loading} lines={4} className={styles.blocks} />
    </main>
  )
}
