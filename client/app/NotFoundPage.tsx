import { House } from 'lucide-react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { Brand } from '../ui/Brand.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { appMessages } from './messages.ts'
import styles from './PlainPage.module.css'

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  const messages = useMessages(appMessages).notFound
  return (
    <main className={styles.page}>
      <Brand href="/" />
      <h1 className={styles.title}>{messages.title}</h1>
      <p className={styles.detail}>{messages.detail}</p>
      <ButtonLink href="/" variant="ink" icon={House}>
        {messages.home}
      </ButtonLink>
    </main>
  )
}
