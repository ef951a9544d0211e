import { LayoutTemplate } from 'lucide-react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Input } from '../../ui/Input.tsx'
import { createMessages } from './messages.ts'
import type { ChosenFile } from './workshopFileChoice.ts'
import styles from './ImportSummary.module.css'

/** A file in place of a format: what will happen, and the way back. */
export function ImportSummary({
  chosen,
  onBack,
  passphrase,
  onPassphrase,
  needsPassphrase,
  missing,
}: {
  readonly chosen: ChosenFile
  readonly onBack: () => void
  readonly passphrase: string
  readonly onPassphrase: (passphrase: string) => void
  readonly needsPassphrase: boolean
  readonly missing: boolean
}) {
  const messages = useMessages(createMessages)
  return (
    <>
      <p className={styles.intro} role="status">
        {messages.import.intro(chosen.name)}
      </p>
      {needsPassphrase && (
        <Input
          id="new-passphrase"
          label={messages.facts.passphrase}
          hint={messages.facts.passphraseHint}
          type="password"
          autoComplete="off"
          value={passphrase}
          onChange={onPassphrase}
          error={missing ? messages.errors.passphrase : undefined}
          className={styles.passphrase}
        />
      )}
      <Button icon={LayoutTemplate} onClick={onBack}>
        {messages.import.back}
      </Button>
    </>
  )
}
