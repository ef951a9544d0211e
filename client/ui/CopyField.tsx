import { Check, Copy } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { useAnnounce } from './Announce.tsx'
import { Button } from './Button.tsx'
import { classNames } from './classNames.ts'
import { copyText } from './copyText.ts'
import { uiMessages } from './messages.ts'
import styles from './CopyField.module.css'

type CopyState = 'idle' | 'copied' | 'failed'

/** A value to take away: read-only, selected on focus, with a copy button that says it worked. */
export function CopyField({
  label,
  value,
  hint,
  multiline = false,
  hideLabel = false,
  className,
}: {
  readonly label: string
  readonly value: string
  readonly hint?: string | undefined
  readonly multiline?: boolean | undefined
  readonly hideLabel?: boolean | undefined
  readonly className?: string | undefined
}) {
  const messages = useMessages(uiMessages)
  const announce = useAnnounce()
  const id = useId()
  const [state, setState] = useState<CopyState>('idle')
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    if (state !== 'copied') return
    const timer = window.setTimeout(() => setState('idle'), 4000)
    return () => window.clearTimeout(timer)
  }, [state])
  const copy = async () => {
    try {
      await copyText(value)
      setState('copied')
      announce(messages.copied)
    } catch {
      // Without permission there is no clipboard: leave the text selected for the hand.
      field.current?.select()
      setState('failed')
      announce(messages.copyFailed)
    }
  }
  const foot = state === 'failed' ? messages.copyFailed : hint
  const shared = {
    ref: field,
    id,
    value,
    readOnly: true,
    className: styles.value,
    'aria-describedby': foot ? `${id}-hint` : undefined,
    onFocus: () => field.current?.select(),
  }
  return (
    <div className={classNames(styles.field, className)}>
      <label htmlFor={id} className={hideLabel ? styles.hidden : styles.label}>
        {label}
      </label>
      <div className={classNames(styles.row, multiline && styles.tall)}>
        {multiline ? <textarea {...shared} rows={6} /> : <input {...shared} />}
        <Button icon={state === 'copied' ? Check : Copy} onClick={() => void copy()}>
          {state === 'copied' ? messages.copied : messages.copy}
        </Button>
      </div>
      {foot && (
        <p id={`${id}-hint`} className={classNames(styles.hint, state === 'failed' && styles.failed)}>
          {foot}
        </p>
      )}
    </div>
  )
}
