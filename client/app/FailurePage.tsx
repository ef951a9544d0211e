import { RotateCw } from 'lucide-react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { Brand } from '../ui/Brand.tsx'
import { Button } from '../ui/Button.tsx'
import { CopyField } from '../ui/CopyField.tsx'
import { appMessages } from './messages.ts'
import { useReloadWhenReachable } from './reloadWhenReachable.ts'
import styles from './PlainPage.module.css'

// Browsers word a chunk that cannot be fetched differently; all of these name the import.
const chunkFailure = /dynamically imported module|importing a module script|Unable to preload CSS/i

/** What a person sees instead of a broken page: what happened, a way on, details to pass on. */
export function FailurePage({ failure }: { readonly failure: unknown }) {
  const messages = useMessages(appMessages).failure
  const error = failure instanceof Error ? failure : new Error(String(failure))
  const outdated = chunkFailure.test(error.message)
  useReloadWhenReachable(outdated)
  const details = [
    `${error.name}: ${error.message}`,
    // The path alone: what follows a # may be a secret link.
    `Page: ${location.pathname}`,
    `Browser: ${navigator.userAgent}`,
    error.stack ?? '',
  ].join('\n')
  return (
    <main className={styles.page} role="alert">
      <Brand />
      <h1 className={styles.title}>{messages.title}</h1>
      <p className={styles.detail}>{outdated ? messages.outdated : messages.detail}</p>
      <Button variant="ink" icon={RotateCw} onClick={() => location.reload()}>
        {messages.reload}
      </Button>
      <details className={styles.technical}>
        <summary>{messages.technical}</summary>
        <CopyField label={messages.technical} hint={messages.copyHint} value={details} multiline hideLabel />
      </details>
    </main>
  )
}
