import { ArrowRight, ScanLine, UserRound } from 'lucide-react'
import { useEffect, useRef, type FormEvent } from 'react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Brand } from '../../ui/Brand.tsx'
import { Button } from '../../ui/Button.tsx'
import { CodeInput } from '../../ui/CodeInput.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { LanguagePicker } from '../../ui/LanguagePicker.tsx'
import { homeMessages } from './messages.ts'
import { useCodeCheck } from './useCodeCheck.ts'
import { WorkshopPath } from './WorkshopPath.tsx'
import styles from './JoinPanel.module.css'

// On a phone the keyboard would cover half of the page before anyone has read it.
const roomForKeyboard = window.matchMedia('(min-width: 1001px) and (pointer: fine)')

/** The yellow half of the start page: type the code and be in. */
export function JoinPanel() {
  const messages = useMessages(homeMessages).join
  const { code, setCode, checking, error, check } = useCodeCheck()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (roomForKeyboard.matches) field.current?.focus()
  }, [])
  const join = (event: FormEvent) => {
    event.preventDefault()
    field.current?.focus()
    void check(code)
  }
  return (
    <main className={styles.panel}>
      <div className={styles.top}>
        <Brand className={styles.brand} size={30} />
        <span className={styles.language}>
          <LanguagePicker />
        </span>
      </div>
      <h1 className={styles.heading}>
        {messages.heading.map((line) => (
          <span key={line}>{line} </span>
        ))}
      </h1>
      <form className={styles.form} onSubmit={join} noValidate>
        <CodeInput
          ref={field}
          className={styles.code}
          label={messages.codeLabel}
          value={code}
          onChange={setCode}
          onComplete={(whole) => void check(whole)}
          checking={checking}
          error={error}
        />
        <Button
          type="submit"
          variant="ink"
          icon={ArrowRight}
          iconSide="end"
          className={styles.go}
          busy={checking}
          busyLabel={messages.checking}
        >
          {messages.button}
        </Button>
      </form>
      <div className={styles.helps}>
        <p className={styles.scan}>
          <Icon icon={ScanLine} />
          {messages.scan}
        </p>
        <p>
          <Icon icon={UserRound} />
          {messages.noAccount}
        </p>
      </div>
      <WorkshopPath />
    </main>
  )
}
